"""When a name within a report is a shorter form of another."""

from onrecord.extract.actors.clusters import Cluster


def is_short_for(short: Cluster, full: Cluster) -> bool:
    """ "Kabila" for "Joseph Kabila": all words of the short name stand in the longer one, in their order."""
    return all(any(_is_part(name, longer) for longer in full.names) for name in short.names)


def _is_part(name: str, longer: str) -> bool:
    parts, whole = _bare(name), _bare(longer)
    starts = range(len(whole) - len(parts) + 1)
    return len(parts) < len(whole) and any(whole[at : at + len(parts)] == parts for at in starts)


def _bare(name: str) -> list[str]:
    """Words of a name without the article of Arabic names, which is dropped as often as not: "al-Haddad"."""
    return [word[3:] if word[:3].lower() in {"al-", "el-"} else word for word in name.split()]
