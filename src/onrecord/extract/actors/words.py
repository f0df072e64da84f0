"""The closed word lists by which actors are recognised and linked; open ones are in the knowledge base."""

# Nouns that stand for the state whose adjective, possessive or leader stands before them.
GOVERNMENT = frozenset(
    """
    government administration regime authorities cabinet
    """.split()
)

# Before "government" and "authorities" these tell of a part of the state.
LOCAL = frozenset("local city municipal regional provincial county district town village tribal".split())

# Before a hyphen and a people: "pro-Russian rebels" are not the Russian ones.
SIDE_WITH, SIDING = "pro", frozenset({"pro", "anti"})

# What moves and acts with those who are in it: "coast guard vessels".
CRAFT = frozenset(
    """
    vessel ship boat cutter plane jet helicopter aircraft truck vehicle car bus train tanker freighter trawler ferry
    """.split()
)
# Behind these is no more of craft than what people travel in: "taken off by helicopter", "the blaze aboard the tanker".
ABOARD = frozenset({"aboard", "on", "onto", "in", "inside", "into", "off", "by", "from"})
# Who does what the noun behind them names: "a government drone strike", "rebel shelling".
DOERS = frozenset(
    """
    government army navy military police rebel militant insurgent guerrilla opposition militia gang separatist jihadist
    junta
    """.split()
)
DEEDS = frozenset(
    """
    airstrike ambush artillery assault attack barrage bombardment bombing crackdown fire gunfire incursion
    invasion killing offensive operation raid shelling siege strike sweep advance blockade
    """.split()
)
# Those who work for an office: "consular staff", "presidential aides".
STAFF = frozenset({"staff", "personnel", "employee", "worker", "aide", "team"})
KINDS_OF_OFFICE = {
    "consular": "GOV", "diplomatic": "GOV", "presidential": "GOV", "ministerial": "GOV", "ministry": "GOV",
    "embassy": "GOV", "municipal": "GOV", "parliamentary": "LEG", "congressional": "LEG", "judicial": "JUD",
}  # fmt: skip
# Whose possessor does not tell where they come from: "Norway's allies", "the king's critics".
RELATIONAL = frozenset(
    """
    ally rival foe enemy neighbour neighbor partner critic opponent creditor donor friend backer supporter adversary
    captor kidnapper abductor attacker killer torturer guest visitor host
    """.split()
)
# Who came to somebody, and to whom.
GUESTS, HOSTS = frozenset({"guest", "visitor"}), frozenset({"host"})
GATHERINGS = frozenset("talk summit meeting conference forum games dinner banquet reception tournament".split())
# Kin of a person.
KIN = frozenset(
    """
    wife husband brother sister son daughter mother father uncle aunt cousin nephew niece widow widower grandson
    granddaughter grandfather grandmother fiance fiancee fiancé fiancée
    """.split()
)
# Who is what to whom, seen from the other side: whose mother somebody is, is her son.
_PARENTS, _CHILDREN = frozenset({"mother", "father"}), frozenset({"son", "daughter"})
SIBLINGS = frozenset({"brother", "sister"})
KIN_OF_KIN = {
    **dict.fromkeys(_PARENTS, _CHILDREN), **dict.fromkeys(_CHILDREN, _PARENTS), **dict.fromkeys(SIBLINGS, SIBLINGS),
    **dict.fromkeys(("uncle", "aunt"), frozenset({"nephew", "niece"})),
    **dict.fromkeys(("nephew", "niece"), frozenset({"uncle", "aunt"})),
    **dict.fromkeys(("grandmother", "grandfather"), frozenset({"grandson", "granddaughter"})),
    **dict.fromkeys(("grandson", "granddaughter"), frozenset({"grandmother", "grandfather"})),
    "wife": frozenset({"husband"}), "husband": frozenset({"wife"}), "cousin": frozenset({"cousin"}),
}  # fmt: skip
# One of them is a person even where no office or name tells it.
SINGLE = KIN | frozenset(
    """
    man woman boy girl child teenager youth person guard nurse monk nun colleague friend civilian civil suspect
    candidate hopeful nominee aide agent spy cadet conscript recruit marine pilot guest nomad pilgrim patient victim
    hostage captive citizen national resident tourist migrant immigrant refugee native local thief convict insurgent
    militant rebel jihadi extremist islamist fugitive defendant student scholar scientist athlete adult parent baby
    stalwart bigwig
    academic accomplice analyst applicant apprentice archbishop artisan assailant assassin astronaut attorney autocrat
    ayatollah bailiff bandit beggar bishop bodyguard bureaucrat cardinal castaway celebrity chaplain chef classmate
    cleric clerk combatant companion compatriot complainant comrade constable convert cook cop criminal culprit
    deckhand delegate deputy despot dignitary diplomat dissident emir emissary executive exile expatriate expert
    eyewitness fan felon gendarme general graduate guerrilla heir heiress hooligan housewife imam incumbent individual
    infant informant inhabitant inmate intellectual judge jurist king landlord litigant magistrate magnate maid marshal
    mechanic medic mercenary merchant midwife missionary monarch mufti mullah nanny operative opponent orphan outlaw
    paramedic partisan peasant pirate plaintiff poet pope prelate priest prince princess pupil queen rabbi relative
    schoolboy schoolgirl sheikh shepherd sheriff slave spokesperson stowaway sultan surgeon technocrat teen tenant
    attacker killer kidnapper captor abductor torturer
    thug tycoon tyrant veteran vigilante waitress warlord witness critic host visitor successor predecessor
    capo catholic client evangelical expat figure franciscan hindu independent jesuit jew kid kurd legate liberal
    matriarch mennonite moderate mole mormon mujahid muslim newborn noncombatant paedophile passerby pedophile
    pickpocket potentate protestant quaker radical renegade revolutionary schoolchild schoolmistress shiite
    commoner descendant intruder mainlander paymaster troll
    sibling sikh someone sufi sunni townsperson turncoat vandal émigré
    """.split()
)
# Endings of English nouns for one who does or holds something; and the bodies and things that end so too.
AGENT_ENDINGS = ("er", "or", "ist", "man", "woman", "ee", "eer", "ian")
NO_PERSONS = frozenset(
    """
    carrier center chamber committee corridor cruiser airliner jetliner destroyer freighter helicopter insurer
    lender newspaper operator order power regulator retailer sector supertanker superpower tanker trawler caretaker
    broadcaster automaker carmaker chipmaker drugmaker planemaker steelmaker maker manufacturer supplier producer
    provider exporter importer cooker poor
    """.split()
)
# Names of what happens, of illness and of feasts, in which the recogniser sees persons and bodies.
NO_ACTORS = frozenset(
    """
    Brexit Covid COVID Covid-19 COVID-19 Coronavirus Ebola Zika Ramadan Christmas Easter Olympics Internet Holocaust
    Nowruz Diwali Eid Hanukkah Passover Thanksgiving Slideshow Replay
    """.split()
)
# What bears names that look like those of persons.
STORMS = frozenset({"cyclone", "hurricane", "typhoon", "storm"})
# What kills and destroys and is nobody.
HAZARDS = STORMS | frozenset(
    """
    earthquake quake tremor tsunami flood landslide mudslide avalanche eruption volcano fire wildfire blaze tornado
    drought heatwave virus disease epidemic outbreak pandemic famine explosion blast bomb missile rocket shell drone
    """.split()
)
HARMING = frozenset(
    """
    kill injure wound destroy damage hit strike wreck devastate flatten level sink bury displace uproot force trap cut
    """.split()
)
MOVING_ON = frozenset("reach move weaken strengthen dissipate subside spread approach near pass veer intensify".split())
ARTICLES = frozenset({"a", "an", "the"})

# Of whom officials of other states speak as often as of their own: "Britain said the leader had to go".
RULERS = frozenset({"leader", "leadership", "regime", "dictator", "ruler", "strongman"})
# Of what country they are tells nothing of where they live: "Oslo's Somali community".
MINORITIES = frozenset("community minority diaspora immigrant migrant refugee expatriate tourist exile".split())
# What stands for a party before the state of a lawmaker: "R-Iowa".
PARTY_TAGS = frozenset({"R", "D", "I"})
# Titles that are Europe's Union's where "European" stands before them.
OF_PARLIAMENT_OF_UNION = frozenset({"mep", "meps"})
UNION, OF_UNION = "EUR", frozenset({"commissioner", "lawmaker", "parliamentarian"})

# Sectors of those who act for a state.
OF_THE_STATE = frozenset({"GOV", "MIL"})

COUNTRY = frozenset(
    """
    country nation state kingdom republic capital island emirate sultanate principality archipelago
    """.split()
)
# What those have who belong to a state: "his country", "our nation".
HOME = frozenset({"country", "nation", "kingdom", "republic"})
SIDE = frozenset(
    """
    side party country nation state government neighbour neighbor ally capital
    """.split()
)
PEOPLE = frozenset(
    """
    leader man woman minister president diplomat official envoy counterpart
    """.split()
)
# By what news calls again whom it has just named, and the sectors of those in politics.
ANEW = frozenset(
    """
    politician lawmaker legislator leader official activist campaigner general officer commander cleric academic
    professor journalist reporter businessman businesswoman tycoon oligarch billionaire entrepreneur dissident warlord
    diplomat conservative republican democrat socialist liberal singer author writer artist economist physicist
    scientist engineer banker strongman technocrat monarch prelate colonel deputy senator congressman congresswoman
    preacher imam bishop priest farmer fisherman trader student
    """.split()
)
POLITICAL = frozenset({"GOV", "LEG", "PTY", "OPP", "ELI"})
# Who may be of any country wherever something happens: "critics say", "a donors' meeting in Geneva".
OF_ANY_STATE = frozenset(
    """analyst backpacker critic donor economist expat expatriate expert foreigner historian holidaymaker investor
    lobbyist monitor observer sightseer tourist traveler traveller visitor""".split()
)
# Who is of the kind of those who lead them, where these are of such a kind: "the colonel's men", "her members".
_ARMED = frozenset({"MIL", "REB", "COP", "CRM", "PRM", "SPY"})
LED_BY = {
    **dict.fromkeys(("man", "fighter", "pilot", "crew", "plane", "ship"), _ARMED),
    **dict.fromkeys(("member", "comrade", "colleague"), frozenset({"LAB", "SOC", "REL", "AGR", "BUS"}) | _ARMED),
}
# What several states are called by: "nine governments objected".
NATION = frozenset({"country", "nation"})
OF_STATES = frozenset({"government", "country", "nation", "state"})
# By what age news calls again whom it has named: "the old man".
MEN_AND_WOMEN = frozenset({"man", "woman", "boy", "girl"})
OLD_AND_YOUNG = frozenset({"old", "older", "elderly", "ageing", "aging", "aged", "young", "younger"})
# Who speaks for whom the state has done something to: "the family of Ana Diaz".
OF_THE_ACCUSED = frozenset({"family", "lawyer", "relative", "supporter", "attorney"})
# What stands for whom something was done to: "the accused".
BY_DEED = frozenset({"accused", "deceased", "condemned"})
# By what news tells apart two whom it has just named, and which of them each is.
CONTRASTS = {"former": 0, "latter": 1}
# Nouns and words that count how many actors before they mean.
SEVERAL = {"pair": 2, "duo": 2, "trio": 3}
COUNTS = {
    "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
PERSONS_TOGETHER = {"couple": 2, "duo": 2, "trio": 3}
# "Neither leader", "either man": one of two who were named.
OF_TWO = frozenset({"neither", "either"})
# What states are in a matter, not who they are: "the three mediators".
PARTS_OF_STATES = frozenset(
    """
    mediator guarantor signatory claimant donor broker member neighbour neighbor ally partner rival foe enemy
    """.split()
)
# What stands before those who were named already: "the two", "both sides", "these three governments".
DEFINITE = frozenset({"the", "both", "these", "those", "all"})
# Parts of the world, and their adjectives.
REGIONS = frozenset(
    """
    europe european africa african asia asian western eastern america american latin arab balkan baltic nordic gulf
    sahel caribbean pacific international foreign
    """.split()
)
# "Central American migrants", "South America": of no one state.
AMERICA, PARTS_OF_AMERICA = "america", frozenset({"central", "latin", "north", "south"})
# In the names of bodies of no one country.
WORLDWIDE = frozenset(
    """
    international world global african andean european asian american arab islamic nordic pacific atlantic caribbean
    regional
    united nations joint transnational multinational commonwealth interfaith
    """.split()
)
# Those who are quoted without a name, and whom no country is known of.
# Who is of the kind of the body before them, whatever they are by themselves.
OF_ANY_BODY = frozenset({"bigwig", "grandee", "insider", "loyalist", "operative", "stalwart", "veteran"})
UNNAMED_SOURCES = frozenset({"witness", "source", "analyst", "expert", "observer", "resident", "insider"})
# Who is "at" a body is of it: "judges at the International Criminal Court".
AT_WORK = frozenset({"judge", "prosecutor", "official", "economist", "spokesman", "spokeswoman", "researcher", "staff"})
# In what those sit who are called so.
SITTING = {
    "commissioner": "commission", "senator": "senate", "congressman": "congress", "congresswoman": "congress",
    "councillor": "council", "councilor": "council",
}  # fmt: skip
# Who are those of the court that was named, where no word tells of which: "the judges".
OF_COURT = frozenset({"judge", "justice", "prosecutor", "magistrate"})
COURTS = frozenset({"court", "tribunal"})
# "The minister ... her shadow": who speaks for the opposition on the same matter.
SHADOW = "shadow"
# Who is somebody's own people, by whom it may be said: a monarch's subjects, a priest's flock, a lawyer's client.
OWN_PEOPLE = {"subject": "CVL", "flock": "REL", "client": "CVL"}
CLIENT, LAWYERS = (
    "client",
    frozenset({"lawyer", "attorney", "counsel", "solicitor", "barrister", "advocate", "defender"}),
)
REIGNING = frozenset("king queen monarch emir sultan duke duchess prince princess emperor empress tsar shah".split())
PREACHING = frozenset(
    """
    rabbi bishop archbishop priest pastor imam preacher pope cardinal patriarch vicar prelate minister clergyman
    chaplain
    """.split()
)
COUNTERPART = frozenset({"counterpart"})
COLLEAGUE = frozenset({"colleague", "peer", "homologue"})

# Prepositions behind which a capital is a place and not the government that sits there.
LOCATIVE = frozenset(
    """
    in at near from to into outside around through toward towards across inside over above throughout via off
    """.split()
)
# Before the media over which something is said, and what stands before these: "a message on Telegram".
OVER_MEDIA = frozenset({"on", "via"})
PUBLISHED = frozenset(
    """
    post message statement video footage clip picture photograph write publish say announce broadcast air appear
    channel account release share claim circulate stream interview upload
    """.split()
)
# Bodies of which news speaks as of people: "police said they".
PLURAL_BODIES = frozenset({"police", "crew", "team", "family", "staff", "gendarmerie", "couple", "public", "media"})
# What the state does to people who live in it.
DONE_BY_STATES = frozenset(
    """
    arrest detain jail imprison sentence charge convict acquit question interrogate summon raid ban bar expel release
    free hold accuse indict try fine prosecute beat hang execute pardon remand
    """.split()
)
# What its courts do: to foreigners too, but then the report says so.
DONE_BY_COURTS = frozenset("hang execute pardon amnesty sentence convict jail imprison acquit remand strip".split())
# What is done to a town as a place: "shelled Kharkiv", "guarded Khartoum".
DONE_TO_PLACES = frozenset(
    """
    enter reach capture seize retake recapture storm shell bomb besiege bombard pound encircle guard control overrun
    occupy surround rock shake raid patrol blockade liberate flee evacuate devastate ravage
    """.split()
)
VISITING = frozenset({"visit", "tour", "leave"})
RECEIVING = frozenset({"receive", "host", "welcome", "greet", "entertain"})
# Who does so has come from elsewhere: "Senator Ana Diaz landed in Taipei".
COMING = frozenset("arrive land fly travel come visit go return head flee cross escape".split())
# Whom somebody of another state deals with: "met the Thai minister", "spoke with Peru's president".
MEETING = frozenset("meet host receive telephone phone call visit welcome greet speak talk".split())
# What is done to a government that "to" names: "protested to Paris", "sold a frigate to Lima"; and what it is sent.
DONE_TO_STATES = frozenset(
    """
    protest complain appeal apologise apologize write object belong hand send cede surrender sell lend grant
    promise pledge owe leak extradite sale export warning message ultimatum concession rebuke overture loyal hostile
    """.split()
)
# Prepositions that name whom a person or group belongs to ("the president of France", "fighters from Chad"), and
# where people live ("opposition groups in Togo"), which says nothing of those who are abroad.
OF = frozenset(
    """
    of from
    """.split()
)
# Whom those speak or work for who do so for somebody: "a spokesman for the army", "an adviser to the president".
ON_BEHALF = {
    "for": frozenset({"spokesman", "spokeswoman", "spokesperson", "negotiator", "lobbyist", "candidate"}),
    "to": frozenset({"adviser", "advisor", "aide", "assistant"}),
}
RESIDENCE = frozenset(
    """
    in across throughout
    """.split()
)
# "The driver, who came from Lima": of where they come from, and no word of where they are.
ORIGIN = frozenset({"come", "hail"})
# "Guerrillas operating in Togo", "a newspaper based in Lima".
STAYING = frozenset({"base", "headquarter", "live", "operate", "fight", "reside", "dwell", "work"})
# "Agents sent by Lima": of whose they are, abroad too.
COMMANDED = frozenset({"send", "dispatch", "deploy", "command"})
ABROAD = frozenset(
    """
    ambassador envoy diplomat consul consulate attache attaché correspondent reporter peacekeeper troop mission
    embassy tourist foreigner observer inspector expatriate adviser refugee immigrant migrant mercenary
    representative delegation
    """.split()
)
# Who is sent to another state, which "to" names.
SENT = frozenset("ambassador envoy consul commissioner representative attaché attache chargé charge d'affaires".split())
SENDING = frozenset("send dispatch recall withdraw appoint name nominate post replace".split())
# What a state does to the envoys of others.
SENDING_AWAY = frozenset({"summon", "expel", "eject", "rebuke", "reprimand"})
# What a state has at the seat of another's government.
MISSIONS = SENT | frozenset({"embassy", "mission", "diplomat", "staff", "consulate"})
LED = frozenset(
    """
    led ruled controlled run dominated based owned administered governed
    """.split()
)
PARTITIVE = frozenset(
    """
    group member dozen hundred thousand score part number majority crowd handful series pair couple million band
    team contingent
    """.split()
)
SETTLEMENT = frozenset(
    """
    village town city camp suburb district neighbourhood neighborhood settlement market hospital school mosque
    church convoy
    """.split()
)
# Where people trade and what carries them: these suffer, but do not act; craft do in some ways.
CARRIERS = frozenset({"market", "train", "bus", "settlement"})
OF_CRAFT = frozenset(
    """
    fire bomb shell strike attack pound raid rescue intercept chase ram fly patrol escort block
    """.split()
)
# "The officer" is a captain of the army or a sergeant of the police who was told of.
OFFICER, OFFICERS = "officer", frozenset({"military-officer", "armed-forces-chief", "police-officer", "police-chief"})
# "Pilots" fly for the forces, unless the report is of an airline.
PILOTS, OF_AIRLINES = frozenset({"pilot", "pilots"}), frozenset({"airline", "airlines", "carrier", "airways", "cabin"})
# Who holds an office after somebody.
NEXT_IN_OFFICE = frozenset({"successor", "replacement"})
# Fighters are of the kind of whose they are: "cartel gunmen".
FIGHTERS = frozenset({"gunman", "fighter", "commander", "bomber", "sniper", "assassin", "raider"})
ARMED_SECTORS = frozenset({"MIL", "COP", "PRM", "REB", "CRM"})
# Who tells their own people abroad what to do, and whom: "the Thai embassy in Doha urged workers to stay in".
COUNTRYMEN = frozenset(
    """
    worker student citizen national tourist traveller traveler resident expatriate maid pilgrim family sailor seafarer
    visitor migrant labourer laborer nurse fisherman volunteer passenger businessman dependent holidaymaker
    """.split()
)
ADVISING = frozenset({"advise", "urge", "warn", "tell", "ask", "evacuate", "help", "remind", "instruct", "repatriate"})
# What is fired and strikes is nobody.
WEAPONS = frozenset({"missile", "rocket", "shell", "bomb", "drone", "mortar", "torpedo", "mine"})
# Counted, or without a word that tells of what kind, these are the dead.
ALSO_CORPSES = frozenset({"body"})
# Offices by this name have an article: "the justice", but "bring justice".
ALSO_ABSTRACT = frozenset({"justice"})
# States by this name have a word that tells so: "world powers", but "abused its power".
ALSO_MIGHT = "power"
OF_POWERS = frozenset(
    """
    world major great foreign western regional colonial occupying european global big allied imperial naval eastern
    nuclear-armed middle rival
    """.split()
)
# A village by this name is told by its country.
ALSO_AN_ACCORD = "settlement"

# What states pay with, whose names tell of no state: "the Turkish lira".
CURRENCIES = frozenset(
    word + end
    for word in """
    afghani baht birr bolivar cedi dinar dirham dollar dong forint franc hryvnia koruna krona krone kwacha kyat lari
    lempira leu lev lira manat naira peso pound rand renminbi rial ringgit riyal rouble ruble rupee rupiah shekel
    shilling taka tenge yen yuan zloty
    """.split()
    for end in ("", "s")
)

HONORIFICS = frozenset(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady sheikh sheik ayatollah mullah imam rev rev. hon
    hon. herr frau president-elect monsieur madame mme señor señora senhor senhora signor signora monsignor msgr
    msgr. daw u ato woizero dato datuk dato' datin tengku alhaji alhaja hajia haji hadji hajj maulana mawlana maulvi
    mawlawi mawlavi hojatoleslam hojjatoleslam swami pandit shri smt. mzee mwalimu abuna phra ven. engr. barr. atty.
    comrade reverend
    """.split()
)
PARTICLES = frozenset(
    """
    al bin bint ibn de del della di da dos van von der den ter la le el abu ben mc st. ul ur ud -
    """.split()
)
# What tells the gender of whom it addresses.
ADDRESSES = {
    "mr": "m", "mr.": "m", "sir": "m", "monsieur": "m", "señor": "m", "senhor": "m", "signor": "m", "herr": "m",
    "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "dame": "f", "madame": "f", "mme": "f", "daw": "f",
    "señora": "f", "senhora": "f", "signora": "f", "frau": "f",
}  # fmt: skip
# Words for "and" between the surnames of a person: "Ortega y Gasset".
JOINTS = frozenset({"e", "y", "i"})

# What only persons, and bodies that are known by name, do with words.
SPEAKING = frozenset(
    """
    say tell add deny warn insist argue recall reply concede complain confess admit
    """.split()
)

# What those do who only comment on the acts of others: their own army, government or side is not meant next.
COMMENTING = frozenset(
    """
    condemn denounce deplore decry welcome hail praise urge appeal call criticize criticise lament mourn regret
    voice express offer mediate comment react
    """.split()
)
# What those say who may be a party to what they speak of.
ANSWERING = frozenset({"reject", "dismiss"})

# What says something to whom it names: "asked the judges".
ADDRESSING = SPEAKING | {"ask", "urge", "brief", "inform", "order", "request", "assure"}
# What asks whom it names to do something.
ASKING = frozenset({"urge", "ask", "order", "request", "beg", "press", "warn"})
# "A fisherman called Rahman".
CALLING = frozenset({"call", "name", "know", "identify", "nickname"})
CITING = frozenset({"quote", "cite"})
# "She became minister"; "he resigned as minister".
BEING = frozenset({"be", "become", "remain"})
SERVING = frozenset({"serve", "step", "resign", "quit", "retire", "elect", "appoint", "name", "install", "swear"})
# What only those who think and speak can be: "Peru said it was ready".
ANIMATE = frozenset(
    """
    ready willing unwilling able unable aware unaware sorry concerned worried alarmed disappointed pleased happy glad
    grateful confident committed determined prepared opposed open responsible innocent free keen eager reluctant
    """.split()
)

# What quotes do besides.
QUOTING = ADDRESSING | frozenset(
    """
    write post tweet announce declare explain note state continue respond go ask wonder recount remember shout cry read
    quote argue claim lament joke promise vow pledge snap quip shrug mutter murmur whisper thunder scoff retort sigh
    fume sneer yell scream exclaim growl bark blurt jest groan plead
    """.split()
)

# The persons who speak, by the words for them.
ME, WE = "I", "we"
FIRST_PERSON = {
    "i": ME, "me": ME, "my": ME, "mine": ME, "myself": ME,
    "we": WE, "us": WE, "our": WE, "ours": WE, "ourselves": WE,
}  # fmt: skip
MALE = frozenset(
    """
    he him his himself
    """.split()
)
FEMALE = frozenset(
    """
    she her hers herself
    """.split()
)
NEUTER = frozenset(
    """
    it its itself
    """.split()
)
PLURAL = frozenset(
    """
    they them their theirs themselves
    """.split()
)
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
OF_PEOPLE = frozenset({"who", "whom"})
RELATIVE = frozenset(
    """
    who whom which that whose
    """.split()
)
MALE_WORDS = frozenset(word for word, gender in ADDRESSES.items() if gender == "m") | frozenset(
    """
    lord spokesman chairman king prince emir sultan congressman businessman statesman father brother son
    husband uncle nephew grandson grandfather widower boy man policeman
    """.split()
)
FEMALE_WORDS = frozenset(word for word, gender in ADDRESSES.items() if gender == "f") | frozenset(
    """
    lady spokeswoman chairwoman queen princess congresswoman businesswoman stateswoman
    mother sister daughter policewoman wife aunt niece granddaughter grandmother widow girl woman
    """.split()
)

# "Who heads the mission": what is headed tells whom its head belongs to.
HEADING = frozenset(
    """
    head lead chair command run direct govern rule represent oversee
    """.split()
)

# What stands before an office that is over: "Ana Diaz, until May Peru's envoy", "once a judge".
ONCE = frozenset({"until", "once", "formerly", "previously"})

# What headlines shorten.
WRITTEN_OUT = {"cj": "chief justice", "pm": "prime minister", "fm": "foreign minister", "mp": "member of parliament"}

# Titles that one state alone gives, and to whom they belong when no country stands beside them.
SOLE_TITLES = {
    "pope": "VAT", "pontiff": "VAT", "taoiseach": "IRL", "tánaiste": "IRL", "tanaiste": "IRL", "nuncio": "VAT",
    "apostolic nuncio": "VAT", "papal nuncio": "VAT", "mep": "EUR", "meps": "EUR",
}  # fmt: skip
NATIONAL_TITLES = {
    "rep.": "USA",
    "sen.": "USA",
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

# What a name behind "of" is a part of a country by: "the state of Sonora", "the mayor of Salto".
AREAS = frozenset(
    """
    state province region county district department prefecture municipality governorate canton territory city town
    village suburb island port mayor governor bishop archbishop resident outskirt people
    """.split()
)

# Parts of a town, of which "of" tells the town as a place: "the centre of Nairobi".
PARTS_OF_TOWNS = frozenset(
    """
    centre center heart street edge north south east west part capital area downtown outskirts square airport siege
    bombing shelling capture fall residents people
    """.split()
)

# "At least 14 people": what says how sure a number is, is no part of whom it counts.
ABOUT = frozenset({"least", "most", "more", "fewer", "less", "than", "nearly", "almost", "roughly", "about", "around"})

# Parts of any country or region.
DIRECTIONS = frozenset("north south east west centre center central northeast northwest southeast southwest".split())
# What is called by the name of a place: "the Drina valley".
# What stands in towns, of which no town is named alone: "Republic Square".
BUILT = frozenset("square street avenue boulevard park stadium bridge tower palace".split())
FEATURES = frozenset(
    """
    airport area basin bay border bridge canal coast dam delta desert district forest front gulf heights hill hills
    hospital island islands lake mountain mountains neighbourhood pass peninsula plain port prison province region ridge
    river road sea stadium strait suburb town university valley village
    """.split()
)
