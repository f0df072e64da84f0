"""Pages that a browser saved with their pictures in one file (MHTML, RFC 2557)."""

import email
import email.policy
from email.message import EmailMessage

from onrecord.errors import BadInput

_AGAIN = "Save it again as HTML"


def page_of(raw: bytes, source: str) -> bytes:
    """Give the bytes of the first HTML part; raises BadInput where there is none."""
    try:
        message = email.message_from_bytes(raw, policy=email.policy.default)
        for part in message.walk():
            if part.get_content_type() == "text/html":
                return _with_charset(part)
    # The standard library's parser raises many kinds of errors on broken headers (LookupError, AttributeError, ...).
    except Exception as error:
        raise BadInput(source, f"the saved page is broken ({type(error).__name__})", _AGAIN) from error
    raise BadInput(source, "the saved page holds no HTML", _AGAIN)


def _with_charset(part: EmailMessage) -> bytes:
    """The charset that the part's header states goes before that of the page itself, where the page states none."""
    payload = part.get_payload(decode=True)
    page = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if charset is None or b"charset" in page[:5000].lower():
        return page
    return b'<meta charset="' + charset.encode("ascii", "ignore") + b'">' + page
