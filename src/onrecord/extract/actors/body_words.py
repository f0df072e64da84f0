"""The closed word lists on bodies: what they are called, of what kind that makes them, whom they stand beside."""

# Nouns for organizations that a report names once in full and then by their kind alone.
ORGANIZATION = frozenset(
    """
    agency airline alliance army assembly association authority automaker bank bloc body broadcaster bureau campaign
    carmaker carrier channel chamber chipmaker conglomerate drugmaker planemaker railway retailer startup steelmaker
    charity coalition commission committee company confederation congress corporation council court daily delegation
    department directorate giant embassy faction federation firm force foundation front fund group house institute junta
    insurer lender refinery shipyard cooperative consultancy utility grouping outfit palace
    legislature magazine maker manufacturer
    militia military ministry mission monarchy movement navy network newspaper office opposition organisation
    organization outlet panel parliament partner party police presidency regulator secretariat senate service station
    subcommittee taskforce tribunal union university watchdog
    """.split()
)

# Nouns for many people that name one body, of the kinds that the nouns for actors tell: "the rowing club", "a gang".
COLLECTIVE = frozenset(
    """
    academy archdiocese battalion bourse brewery brigade brokerage bureaucracy cartel casino caucus chancellery church
    clinic club coastguard college confederation consortium consultancy convent cooperative counterintelligence cult
    diocese dispensary distillery enterprise exchange exporter faculty fintech gang gazette guild hospice hospital
    hotel importer insurer journal judiciary kindergarten laboratory lender library lobby madrasa madrassa mafia mill
    monastery mosque multinational municipality museum newsroom newsweekly ngo nonprofit observatory operator orchestra
    orphanage parish periodical politburo procuratorate provider publication refinery regiment reinsurer sanatorium
    sawmill school sect seminary shipyard smelter squadron start-up studio subsidiary supermarket supplier synagogue
    syndicate synod tabloid temple university utility website weekly wing
    """.split()
)

# PLOVER sectors of those whose kind alone tells it.
ORGAN_SECTORS = {
    "army": "MIL", "navy": "MIL", "military": "MIL", "guard": "MIL", "militia": "REB", "front": "REB",
    "police": "COP",
    "assembly": "LEG", "chamber": "LEG", "congress": "LEG", "legislature": "LEG", "parliament": "LEG", "senate": "LEG",
    "court": "JUD", "tribunal": "JUD",
    "broadcaster": "JRN", "channel": "JRN", "daily": "JRN", "magazine": "JRN", "newspaper": "JRN", "station": "JRN",
    "weekly": "JRN", "tabloid": "JRN", "outlet": "JRN", "website": "JRN",
    "party": "PTY", "partner": "PTY", "opposition": "OPP",
    "company": "BUS", "corporation": "BUS", "firm": "BUS", "airline": "BUS", "automaker": "BUS", "carmaker": "BUS",
    "chipmaker": "BUS", "drugmaker": "BUS", "planemaker": "BUS", "steelmaker": "BUS", "conglomerate": "BUS",
    "maker": "BUS", "manufacturer": "BUS",
    "railway": "BUS", "giant": "BUS", "refiner": "BUS", "retailer": "BUS", "startup": "BUS",
    "cartel": "CRM", "gang": "CRM", "mafia": "CRM",
    "bank": "BUS", "institute": "EDU", "foundation": "SOC",
    "university": "EDU", "union": "LAB", "association": "SOC", "charity": "SOC", "watchdog": "SOC",
    "department": "GOV", "directorate": "GOV", "embassy": "GOV", "junta": "GOV", "ministry": "GOV",
    "monarchy": "GOV", "presidency": "GOV", "palace": "GOV",
}  # fmt: skip

# In what the names of firms and outlets end, and of what kind those are whose names end in these.
OF_FIRMS = frozenset(
    """
    inc inc. corp corp. ltd ltd. plc llc gmbh airlines airways holdings industries motors petroleum energy systems
    technologies pharmaceuticals pharma electronics telecom telecoms logistics shipping mining resources oil gas
    foods breweries capital securities insurance ventures enterprises semiconductors software aerospace shipyards
    """.split()
)
OF_OUTLETS = frozenset("radio television tv news times tribune gazette broadcasting".split())
NAME_SECTORS = {
    **ORGAN_SECTORS,
    **dict.fromkeys(OF_FIRMS | {"steel", "cement"}, "BUS"),
    **dict.fromkeys(OF_OUTLETS | {"herald"}, "JRN"),
    "hospital": "MED", "clinic": "MED",
    **dict.fromkeys(
        ("church", "cathedral", "diocese", "abbey", "convent", "monastery", "mosque", "seminary", "synagogue", "synod"),
        "REL",
    ),
    "college": "EDU", "academy": "EDU", "school": "EDU", "laboratory": "EDU", "observatory": "EDU",
    **dict.fromkeys(("brewery", "exchange", "mill", "refinery", "shipyard", "smelter"), "BUS"),
    "society": "SOC",
}  # fmt: skip

FIRMS = frozenset({"BUS"})
# In what the names of airlines end, some of which do not say what they are.
AIRLINES = frozenset(
    """
    airline airlines airways aeroflot airasia avianca easyjet emirates etihad finnair flydubai garuda iberia icelandair
    indigo latam lufthansa qantas ryanair vueling
    """.split()
)

# What trades abroad.
TRADING = frozenset({noun for noun, sector in ORGAN_SECTORS.items() if sector == "BUS"}) - {"bank", "railway"}

# Chambers of these make no law: "the Lima Chamber of Commerce".
OF_TRADES = frozenset("agriculture commerce crafts industry mines shipping tourism trade".split())

# Words by which a report calls again whom it named by another: by its kind, or by the sector of who is so called.
GENERAL = {
    "group": (
        frozenset({"movement", "front", "militia", "party", "organization", "organisation", "faction", "network",
                   "alliance", "coalition", "brigade", "watchdog", "charity", "association", "union"}),
        frozenset({"REB", "PRM", "SOC"}),
    ),
    "organization": (frozenset({"group", "movement", "charity", "association"}), frozenset({"SOC", "MED"})),
    "movement": (frozenset({"front", "party", "group"}), frozenset({"REB"})),
    "faction": (frozenset({"front", "movement", "militia"}), frozenset()),
    "agency": (frozenset({"office", "service", "bureau"}), frozenset({"REF"})),
    "charity": (frozenset({"foundation"}), frozenset({"SOC", "MED"})),
    "force": (frozenset({"police", "army", "navy", "gendarmerie", "service"}), frozenset()),
    "carrier": (AIRLINES, frozenset()),
    "company": (frozenset({"firm", "corporation"}), FIRMS),
    **dict.fromkeys(
        """
        airline automaker carmaker chipmaker conglomerate drugmaker giant maker manufacturer planemaker retailer startup
        steelmaker
        """.split(),
        (frozenset({"company", "firm", "corporation"}), FIRMS),
    ),
    "firm": (frozenset({"company", "corporation"}), FIRMS),
    "party": (frozenset(), frozenset({"PTY", "OPP"})),
}  # fmt: skip

SPECIAL = frozenset({"force", "carrier"})  # with a word that tells of what kind these are others

# What an outlet that was named is called then.
OF_PRESS = frozenset("agency broadcaster channel daily magazine network newspaper outlet paper station".split())
PRESS, AGENCY = "JRN", "agency"
GENERAL["organisation"] = GENERAL["organization"]

# "Armed groups", "a terror network", "ethnic armies": bodies that fight outside the law.
ARMED = frozenset({"armed", "terror", "terrorist", "jihadist", "extremist", "paramilitary", "guerrilla", "ethnic"})

# Bodies whose own kind tells more than of whom they are: "a state oil company", "the opposition party".
OF_OWN_KIND = frozenset({"BUS", "JRN", "EDU", "JUD", "PTY"})

# "The Umma party", "the Anadolu agency": nouns behind the name of a body for the body itself.
GENUS = frozenset({"party", "group", "movement", "agency", "militia", "organization", "organisation", "network"})

# Bodies whose nouns are surnames too: "Tom House".
ALSO_SURNAMES = frozenset("house court bank force front station body guard daily group mission office police".split())

# Bodies whose nouns name things too, and what stands before them where they are bodies.
ALSO_THINGS = {
    "house": frozenset({"publishing", "trading", "auction", "media", "upper", "lower"}),
    "giant": frozenset(
        """
        oil gas energy tech technology mining car retail food pharmaceutical tobacco shipping media
        steel chip internet telecom telecoms aerospace defence defense software banking
        insurance electronics commodities
        """.split()
    ),
    "fund": frozenset({"pension", "hedge", "wealth", "investment", "relief", "development", "equity", "rescue"}),
    "station": frozenset({"television", "tv", "radio", "news"}),
    "channel": frozenset({"television", "tv", "radio", "news", "satellite"}),
    "service": frozenset(
        """
        security intelligence secret prison fire ambulance news health emergency weather customs border immigration
        prosecution wildlife rescue police civil spy protection
        """.split()
    ),
    "carrier": frozenset("air airline budget cargo flag low-cost national passenger regional state".split()),
    "front": frozenset({"liberation", "opposition", "popular", "patriotic", "united", "salvation", "resistance"}),
}  # fmt: skip

# A party where it governs with others: "the coalition's junior partner".
PARTNER, OF_COALITIONS = "partner", frozenset({"junior", "senior", "coalition"})
# Who makes these is a person, who makes other goods a firm: "a laser maker", "a maker of small vans".
MAKER = "maker"
WORKS = frozenset(
    """
    basket bomb cabinet candle cheese clock coffee decision documentary doll dress film history holiday home image
    instrument jewellery jewelry king law mask match merry mischief money movie music noise peace play policy pot rule
    saddle sail song tea tent toy trouble video violin wine
    """.split()
)

# Bodies whose nouns mean what somebody has or does too, and what tells so where it stands before them or behind.
ALSO_POWERS = {
    "authority": frozenset("sweeping legal full broad wide final sole moral constitutional legitimate more".split()),
    "force": frozenset("lethal deadly excessive brute full physical overwhelming driving market".split()),
    "opposition": frozenset(
        """
        stiff strong fierce fiercest growing widespread public vocal heavy staunch little popular firm bitter
        considerable initial steadfast strongest
        """.split()
    ),
}  # fmt: skip
POWER_OVER = frozenset({"to", "over", "from", "against"})
# "The campaign said", "the Diaz campaign"; an advertising campaign says nothing.
CAMPAIGN, OF_CANDIDATES = "campaign", frozenset({"election", "re-election", "reelection", "presidential"})

# What a person has who heads it: "her office said", "his agency".
OWN_OFFICE = frozenset({"office", "agency", "department", "bureau", "campaign", "party", "firm", "company"})

# What firms are called by before their names: "the truck maker Volantis".
MAKERS = frozenset(
    """
    daily newspaper magazine channel website outlet weekly tabloid refiner miner carrier brewer distributor
    company corporation firm maker manufacturer operator supplier exporter retailer lender insurer giant
    startup airline broadcaster bank automaker carmaker chipmaker drugmaker planemaker steelmaker conglomerate
    """.split()
)

# What is called so has a name behind it, whatever the recogniser takes it for.
OUTLETS = frozenset({"daily", "newspaper", "magazine", "weekly", "tabloid", "broadcaster"})

# Firms where their goods stand before these, persons where not; and the goods: "the chip designer", "the designer".
SELLERS = frozenset({"designer", "developer", "producer", "trader"})

PRODUCTS = frozenset(
    """
    chip oil gas energy power grid car truck arms weapons drone missile steel metal metals grain commodity commodities
    chemical chemicals fertilizer fertiliser software app phone drug vaccine gold copper coal cocoa coffee fuel uranium
    lithium aluminium aluminum nickel cotton wheat sugar timber rubber turbine solar wind battery engine aircraft ship
    semiconductor electricity lng petroleum diesel cement diamond potash palm soy
    """.split()
)

# The sector of parties; what a party is called that does not govern, and the sector of its people.
PARTY, OPPOSING, OPPOSED = "PTY", "opposition", "OPP"

# Who founded a body is of its kind too.
FOUNDERS = frozenset({"founder", "founders", "cofounder", "cofounders"})

# Who heads or speaks for the body that "of" or "for" names: "the head of the agency, Ana Diaz".
HEADS = frozenset(
    """
    head leader chief director chairman chairwoman chairperson chair president boss founder commander secretary
    coordinator spokesman spokeswoman spokesperson lawyer representative governor manager member deputy
    """.split()
)

# Heads of any body, who are of the kind of the body: "the rebels' leader", "chairman of the railway".
HEADS_OF_BODIES = frozenset(
    """
    leader spokesperson military-officer secretary official envoy president vice-president director-general
    """.split()
)

LAWMAKING = ("LEG",)

# Bodies that are the state's own where a state owns them: "Kenya's anti-corruption agency".
PUBLIC = frozenset(
    """
    agency authority board bureau commission council department directorate office regulator secretariat service
    taskforce watchdog
    """.split()
)

# Which of them are so by name too: "Peru's Audit Directorate"; a commission or an agency by name may be anybody's.
NAMED_PUBLIC = frozenset(
    "authority bureau department directorate inspectorate ministry office registry regulator".split()
)

# Armed bands beside the army of a state: "the volunteer militia".
AUXILIARY = frozenset({"volunteer", "auxiliary", "loyalist"})

# Words before a committee that tell that it is one of lawmakers.
CHAMBER_WORDS = frozenset("house senate congress congressional parliament parliamentary legislative assembly".split())

# With what bodies of a state are charged, by what stands before their noun: "the safety regulator", "the electoral
# body"; and what forces and agencies of a state are against: "the anti-narcotics force", "an anti-graft agency".
CHARGED = PUBLIC | {"body", "force"}
MATTERS = frozenset(
    """
    antitrust asylum audit aviation banking broadcasting budget census competition disaster drug drugs election
    elections electoral electricity emergency energy environment environmental financial fisheries food forestry
    gambling health immigration land maritime market markets media medicines meteorological migration nuclear pensions
    ports privacy procurement rail railway railways revenue roads safety securities statistics tax telecoms
    telecommunications tourism water weather wildlife
    """.split()
)
AGAINST = {
    **dict.fromkeys("corruption fraud graft bribery monopoly".split(), "GOV"),
    **dict.fromkeys(
        "crime drug drugs gang kidnapping narcotics piracy poaching smuggling terror terrorism trafficking".split(),
        "COP",
    ),
}

# The sector of armies, and in what the ids of the ministries over them end.
FORCES, DEFENCE = "MIL", "-defence-ministry"

# Chambers by what they are called where their parliament is named too.
CHAMBERS = {"house": "us-house"}

BESIDE_CHAMBERS = frozenset({"usa-parliament", "us-senate", "us-house"})

# "The Senate Republican Conference": bodies by the last word of their name, things without a name.
GATHERINGS = frozenset({"conference", "caucus"})

# What is told of bodies and not of persons: "the largest of them, Gull Shipping".
SIZES = frozenset({"largest", "biggest", "smallest"})

BOARD = "board"  # of a body

# Who head or speak for the body that stands before them, whatever its kind: "the union's leaders".
HEADED = HEADS_OF_BODIES | {"director-general", "aid-worker", "business-leader"}

# What a state keeps abroad and acts through: "Chile said its embassy was ready to help".
OUTPOST = frozenset(
    """
    embassy consulate mission delegation
    """.split()
)

# "The bloc", "the alliance": a body of states that was named before; and the codes that bodies of states have.
BLOC = frozenset({"bloc", "alliance", "grouping"})
NO_BLOC = frozenset({"organization", "organisation", "court", "tribunal", "bank", "fund", "agency"})

BODIES = frozenset({"IGO", "UNO", "EUR"})

BLOCS = BODIES - {"UNO"}

# "Which has its headquarters in Lima", "that is based in Lima".
SEATED = frozenset({"base", "headquarter"})

SEATS = frozenset({"headquarters", "headquarter", "seat", "base"})

# Bodies that no state has: those of citizens, and those that states have together.
CHARITIES = frozenset({"charity", "nonprofit", "ngo"})
CIVIL_BODIES = CHARITIES | frozenset("federation foundation group network organisation organization watchdog".split())
BODIES_OF_STATES = frozenset(
    """
    agency alliance bloc body club forum grouping institution organisation organization secretariat watchdog
    """.split()
)
