"""What only some can do: verbs that tell of what kind their subject is, where no name does."""

from typing import NamedTuple

# What only persons, and bodies of persons, do; a thing or an event that stands nearer is not meant.
OF_SOMEBODY = frozenset(
    """
    say tell add deny warn insist argue recall reply concede complain confess admit claim announce declare explain
    note respond ask wonder promise vow pledge swear threaten accuse blame condemn denounce deplore decry welcome hail
    praise thank urge appeal demand criticize criticise lament regret apologize apologise congratulate invite refuse
    reject decline accept agree offer propose suggest recommend request consult negotiate discuss debate mediate meet
    visit telephone phone greet host summon recall expel deport extradite detain arrest charge indict sue prosecute try
    convict acquit sentence jail imprison fine ban bar forbid order decree decide vote elect appoint nominate name
    dismiss sack fire suspend adopt approve ratify sign veto pass repeal impose lift investigate probe question
    interrogate search seize confiscate raid storm attack ambush shell bomb bombard shoot kidnap abduct capture hijack
    besiege invade occupy overrun overthrow oust behead torture beat massacre loot deploy dispatch mobilize mobilise
    withdraw retreat surrender flee march rally protest demonstrate strike boycott riot chant believe think hope fear
    want intend plan expect seek try know learn suspect doubt consider recognize recognise support back oppose endorse
    pay donate fund finance buy sell hire employ recruit train arm supply send rescue evacuate treat free release
    pardon hand return leave resign quit join cooperate help pray celebrate mourn travel fly arrive
    """.split()
)
# What is done to persons, and bodies of persons, and to no thing.
TO_SOMEBODY = frozenset(
    """
    tell ask urge order request beg press warn assure inform brief advise remind persuade convince call promise
    invite thank congratulate praise greet welcome meet visit host summon accuse blame condemn denounce criticize
    criticise insult mock rebuke arrest detain jail imprison charge indict sue prosecute try convict acquit sentence
    fine expel deport extradite question interrogate interview free release pardon rescue evacuate treat kill wound
    injure shoot stab hang execute behead torture beat whip rape abduct kidnap attack ambush chase disarm disperse
    fight defeat repel repulse talk turn hold grant deny offer lend owe encircle oust overthrow topple dismiss sack
    fire suspend appoint elect nominate replace succeed arm train recruit hire pay help support back join lead
    follow threaten force let allow forbid bar ban prevent punish penalise penalize spare reward honour honor bribe
    bully harass intimidate scold deceive mislead trust obey feed shelter house protect persecute oppress
    discriminate massacre
    """.split()
)
# What only somebody has or makes: "its demand", "their citizens".
BY_SOMEBODY = frozenset(
    """
    demand claim offer proposal request refusal decision warning threat accusation allegation promise pledge vow appeal
    invitation condemnation criticism objection denial apology statement declaration complaint protest permission
    consent intention belief view opinion policy strategy territory border airspace soil sovereignty citizen national
    people population capital parliament constitution economy consul ambassador neighbour neighbor ally rival enemy
    commander fighter leader chief spokesman spokeswoman member supporter follower lawyer family home weapon arm
    offensive attack raid invasion operation withdrawal retreat campaign visit trip
    """.split()
)
# What those do who are armed, and what those do who have power over others, each with the sectors of who does it.
_OF_THE_ARMED = frozenset(
    """
    ambush shell bomb bombard behead kidnap abduct besiege overrun advance retreat raid storm invade capture loot
    massacre patrol shoot hijack disarm repel repulse encircle
    """.split()
)
_OF_AUTHORITY = frozenset(
    "arrest detain charge indict convict acquit sentence jail imprison fine extradite deport pardon prosecute".split()
)
_ARMED = frozenset({"MIL", "REB", "COP", "SPY", "CRM", "PRM"})
_WITH_AUTHORITY = frozenset({"COP", "JUD", "MIL", "SPY", "GOV"})
KINDS_OF_DOERS = {
    **dict.fromkeys(_OF_AUTHORITY, _WITH_AUTHORITY),
    **dict.fromkeys(_OF_THE_ARMED, _ARMED),
}


class Deed(NamedTuple):
    """What those do by whom a noun is known, or what is done to them; `nouns` by which they must be called, if any."""

    verbs: frozenset[str]
    done_to: bool = False
    nouns: frozenset[str] = frozenset()


_TAKING = frozenset("take seize abduct kidnap capture hold snatch hijack".split())
_STRIKING = frozenset("attack kill shoot ambush storm bomb raid stab wound strike open fire burst shell".split())
_SOLDIERS = frozenset({"soldier", "troop", "troops", "officer", "man", "guard", "unit", "serviceman", "sailor"})
_SENTENCING = frozenset({"convict", "sentence", "condemn"})
_CHARGING = frozenset("arrest detain charge indict try prosecute accuse remand jail acquit question".split())
_TRYING = _SENTENCING | _CHARGING
KNOWN_BY_DEED = {
    **dict.fromkeys(("hostage", "captive"), Deed(_TAKING, done_to=True)),
    **dict.fromkeys(("captor", "kidnapper", "abductor", "hostage-taker"), Deed(_TAKING)),
    **dict.fromkeys(("attacker", "assailant", "killer"), Deed(_STRIKING)),
    "mutineer": Deed(
        frozenset("seize storm mutiny revolt take oust arrest detain topple hold".split()), nouns=_SOLDIERS
    ),
    **dict.fromkeys(
        ("protester", "demonstrator", "marcher"),
        Deed(frozenset("march protest demonstrate rally gather chant assemble riot pour throng block".split())),
    ),
    "striker": Deed(frozenset({"strike", "walk"})),
    **dict.fromkeys(("accused", "suspect", "defendant"), Deed(_TRYING, done_to=True)),
    **dict.fromkeys(("convict", "condemned"), Deed(_SENTENCING, done_to=True)),
    **dict.fromkeys(("prisoner", "inmate"), Deed(frozenset({"jail", "imprison", "free", "hold"}), done_to=True)),
    "deceased": Deed(frozenset("kill murder shoot stab find bury".split()), done_to=True),
    "detainee": Deed(frozenset({"arrest", "detain", "jail", "seize"}), done_to=True),
    "suspect": Deed(frozenset("arrest charge detain hold indict question remand seize".split()), done_to=True),
    "defendant": Deed(frozenset("acquit charge convict indict jail sentence try".split()), done_to=True),
    "victim": Deed(frozenset("kill attack abduct kidnap rape injure wound beat".split()), done_to=True),
    "fugitive": Deed(frozenset("seek hunt want indict convict charge arrest".split()), done_to=True),
    "deportee": Deed(frozenset({"deport", "expel"}), done_to=True),
    "evacuee": Deed(frozenset({"evacuate"}), done_to=True),
}
# Nouns that reports use for one another.
FIGHTERS = frozenset(
    "rebel insurgent militant guerrilla fighter jihadist jihadi islamist extremist terrorist gunman".split()
)
LIKE_NOUNS = (
    FIGHTERS,
    frozenset({"protester", "demonstrator", "marcher"}),
    frozenset({"soldier", "troop", "troops", "serviceman"}),
    frozenset({"policeman", "officer", "constable"}),
    frozenset({"hostage", "captive"}),
    frozenset({"lawmaker", "legislator", "parliamentarian"}),
    frozenset({"striker", "worker"}),
    frozenset({"doctor", "physician", "medic", "surgeon"}),
    frozenset({"lawyer", "attorney", "solicitor", "barrister"}),
    frozenset({"priest", "pastor", "cleric", "clergyman", "vicar"}),
    frozenset({"scholar", "academic", "professor", "researcher"}),
    frozenset({"trader", "merchant", "dealer"}),
    frozenset({"activist", "campaigner"}),
    frozenset({"writer", "author", "novelist"}),
    frozenset({"businessman", "entrepreneur", "tycoon", "magnate"}),
    frozenset({"migrant", "refugee"}),
)
# What was done, by the noun for it: "sacked the spy chief ... the dismissal of Ana Diaz".
_SACKING = frozenset({"sack", "dismiss", "fire", "remove", "oust"})
_KILLING = frozenset({"kill", "murder", "assassinate", "shoot", "stab", "behead", "lynch"})
_HOLDING = frozenset({"arrest", "detain", "seize", "hold", "jail", "imprison"})
_FREEING = frozenset({"free", "release", "pardon"})
_CHOOSING = frozenset({"appoint", "name", "nominate", "elect", "choose", "pick"})
DEEDS_BY_NOUN = {
    **dict.fromkeys(("dismissal", "sacking", "firing", "removal", "ouster"), _SACKING),
    **dict.fromkeys(("killing", "murder", "assassination", "death", "shooting", "stabbing"), _KILLING),
    **dict.fromkeys(("arrest", "detention", "imprisonment", "jailing"), _HOLDING),
    **dict.fromkeys(("release", "freeing", "pardon"), _FREEING),
    **dict.fromkeys(("appointment", "nomination", "election"), _CHOOSING),
    **dict.fromkeys(("kidnapping", "abduction", "kidnap"), frozenset({"kidnap", "abduct", "seize", "take"})),
    **dict.fromkeys(("expulsion", "deportation"), frozenset({"expel", "deport"})),
    "extradition": frozenset({"extradite"}),
    **dict.fromkeys(("execution", "hanging"), frozenset({"execute", "hang"})),
}
