"""HTML pages: what they state of their article, its words as they stand on the page, and what else is on it."""

from onrecord.read.pages.composing import compose_page, page_text
from onrecord.read.pages.parsing import page_charset

__all__ = ["compose_page", "page_charset", "page_text"]
