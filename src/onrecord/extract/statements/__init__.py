"""Who said what to whom: cues, contents, speakers, and what stands around them."""

from onrecord.extract.statements.extractor import find_statements

__all__ = ["find_statements"]
