"""Single keys and lines from whoever sits at the terminal, or from a script on standard input."""

import sys

import typer


def read_key(prompt: str) -> str:
    """
    Give the key that is pressed, in lower case, without waiting for Enter; "" for the end of the input or Ctrl-C.

    Where standard input is no terminal, the first letter of its next line; a space for an empty line.
    """
    _ask(prompt)
    if not sys.stdin.isatty():
        line = sys.stdin.readline()
        return (line.strip()[:1] or " ").lower() if line else ""
    try:
        key = typer.getchar()
    except (KeyboardInterrupt, EOFError):
        key = ""
    _ask(f"{key if key.isprintable() else ''}\n")
    return key[:1].lower()


def read_words(prompt: str) -> str | None:
    """Give a line as it is typed, without spaces at its ends; None for the end of the input or Ctrl-C."""
    if not sys.stdin.isatty():
        _ask(prompt)
        line = sys.stdin.readline()
        return line.strip() if line else None
    try:
        return input(prompt).strip()
    except (KeyboardInterrupt, EOFError):
        _ask("\n")
        return None


def _ask(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()
