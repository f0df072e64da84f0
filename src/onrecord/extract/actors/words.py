"""The closed word lists by which actors are recognised and linked; open ones are in the knowledge base."""

# Nouns that stand for the state whose adjective, possessive or leader stands before them.
GOVERNMENT = frozenset({"government", "administration", "regime", "authorities", "cabinet"})

# Nouns for organizations that a report names once in full and then by their kind alone.
ORGANIZATION = frozenset(
    {
        "agency", "alliance", "army", "assembly", "association", "authority", "bank", "bloc", "body", "broadcaster",
        "bureau", "campaign", "channel", "chamber", "charity", "coalition", "commission", "committee", "company",
        "congress", "corporation", "council", "court", "daily", "delegation", "department", "directorate", "embassy",
        "faction", "federation", "firm", "force", "foundation", "front", "fund", "group", "guard", "house",
        "institute", "junta", "legislature", "magazine", "mediator", "militia", "military", "ministry", "mission",
        "monarchy", "movement", "navy", "network", "newspaper", "office", "organisation", "organization", "outlet",
        "panel", "parliament", "party", "police", "presidency", "regulator", "secretariat", "senate", "service",
        "station", "taskforce", "tribunal", "union", "university", "watchdog",
    }
)  # fmt: skip

# What a state keeps abroad and acts through: "Chile said its embassy was ready to help".
OUTPOST = frozenset({"embassy", "consulate", "mission", "delegation"})
COUNTRY = frozenset({"country", "nation", "state", "kingdom", "republic", "capital", "island"})
SIDE = frozenset(
    {"side", "party", "country", "nation", "state", "government", "neighbour", "neighbor", "ally", "rival"}
)
PEOPLE = frozenset({"leader", "man", "woman", "minister", "president", "diplomat", "official", "envoy", "counterpart"})
COUNTERPART = frozenset({"counterpart", "opposite number"})

# Prepositions behind which a capital is a place and not the government that sits there.
LOCATIVE = frozenset({"in", "at", "near", "from", "to", "into", "outside", "around", "through", "toward", "towards",
                      "across", "inside", "over", "above", "throughout", "via", "off"})  # fmt: skip
# Prepositions that name whom a person or group belongs to: "the president of France", "fighters from Chad".
BELONGING = frozenset({"of", "from", "for", "to"})
RESIDENCE = frozenset({"in", "across"})

HONORIFICS = frozenset(
    {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "sir", "dame", "lord", "lady",
     "sheikh", "sheik", "ayatollah", "mullah", "imam", "rev", "rev.", "hon", "hon.", "herr", "frau", "president-elect"}
)  # fmt: skip
PARTICLES = frozenset({"al", "bin", "bint", "ibn", "de", "del", "della", "di", "da", "dos", "van", "von", "der", "den",
                       "ter", "la", "le", "el", "abu", "ben", "mc", "st.", "ul", "ur", "ud", "-"})  # fmt: skip

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
MALE_WORDS = frozenset({"mr", "mr.", "sir", "lord", "spokesman", "chairman", "king", "prince", "emir", "sultan",
                        "congressman", "businessman", "statesman", "father", "brother", "son"})  # fmt: skip
FEMALE_WORDS = frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "spokeswoman", "chairwoman", "queen",
                          "princess", "congresswoman", "businesswoman", "stateswoman", "mother", "sister",
                          "daughter", "policewoman"})  # fmt: skip

# Titles that one state alone gives, and to whom they belong when no country stands beside them.
NATIONAL_TITLES = {
    "secretary of state": "USA",
    "attorney general": "USA",
    "defense secretary": "USA",
    "secretary of defense": "USA",
    "treasury secretary": "USA",
    "national security adviser": "USA",
    "foreign secretary": "GBR",
    "home secretary": "GBR",
    "chancellor of the exchequer": "GBR",
}
