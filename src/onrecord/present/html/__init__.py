"""The page: a story, or a whole record, as one HTML file that needs no script, no network and no other file."""

from onrecord.present.html.rendering import html_page

__all__ = ["html_page"]
