"""English ties in the frames of ordinary news sentences: verbs times frames, then the nouns of each tie."""

from __future__ import annotations

from itertools import product

import pytest

from tests.extract.reading import ties

#: Which way round these are told matters not.
SYMMETRIC = ("alliance", "treaty", "defence_pact", "holds_talks_with")

#: tie, subject, object, its words, and the verb: "backs", "back", "backed", "backing"; what follows the object
VERBS = [
    ("support", "Iran", "Houthis", "the Houthis", "backs back backed backing", ""),
    ("support", "Iran", "Houthis", "the Houthis", "funds fund funded funding", ""),
    ("support", "Iran", "Houthis", "the Houthis", "trains train trained training", ""),
    ("supplies_arms", "Turkey", "Azerbaijan", "Azerbaijan", "supplies supply supplied supplying", " with drones"),
    ("supplies_arms", "Turkey", "Azerbaijan", "Azerbaijan", "arms arm armed arming", " with drones"),
    ("sanctions", "Canada", "Belarus", "Belarus", "sanctions sanction sanctioned sanctioning", ""),
    ("controls", "M23", "Goma", "the city of Goma", "controls control controlled controlling", ""),
    ("controls", "M23", "Goma", "the city of Goma", "holds hold held holding", ""),
    ("controls", "M23", "Goma", "the city of Goma", "rules rule ruled ruling", ""),
]
FRAMES = """
{S} {v3} {O}{c}, officials said.
{S} has {pp} {O}{c} for years.
{S} has long {pp} {O}{c}.
{S} has for years {pp} {O}{c}.
{S} is {ing} {O}{c}, diplomats say.
{S} has been {ing} {O}{c} since 2015.
{S} still {v3} {O}{c}.
{S}, which {v3} {O}{c}, said nothing on Monday.
{S}, which has for years {pp} {O}{c}, said nothing on Monday.
{S}, which is {ing} {O}{c}, said nothing on Monday.
{S}, a country of few words, {v3} {O}{c}.
{S} condemned the raid and {v3} {O}{c}.
{S}, analysts say, {v3} {O}{c}.
{S} continues to {vb} {O}{c}.
Officials in Geneva said on Monday that {S} had {pp} {O}{c}.
Since 2015, {S} has {pp} {O}{c}.
{O} is {pp}{c} by {S}.
{O} was {pp}{c} on Monday by {S}.
{O} has for years been {pp}{c} by {S}.
{O}, which is {pp}{c} by {S}, was quiet on Monday.
{O}, which has been {pp}{c} since 2015 by {S}, was quiet on Monday.
{O}, long {pp}{c} by {S}, was quiet on Monday.
{O}, {pp}{c}, according to diplomats, by {S}, was quiet on Monday.
A spokesman praised {O}, which {S} {v3}{c}.
{O}, which {S} has {pp}{c} since 2015, was quiet on Monday.
"""

#: subject | tie | object, and the sentences that tell it
NOUNS = """
Rwanda | support | M23
    Rwanda's support for M23 is no secret.
    Support for M23 from Rwanda has grown.
    M23 enjoys the support of Rwanda.
    M23, with the support of Rwanda, took the town.
    With Rwanda's support, M23 took the town.
    M23, a Rwanda-backed group, took the town.
    The Rwanda-backed M23 took the town.
    Rwanda is M23's main backer.
    Rwanda is the main backer of M23.
    Rwanda, M23's main backer, said nothing.
    Rwanda, the main backer of M23, said nothing.
    M23's main backer, Rwanda, said nothing.
    M23 is a proxy of Rwanda.
    M23, a proxy of Rwanda, took the town.
    M23 depends on Rwanda for money.
    M23 receives training and money from Rwanda.
    Rwanda provides M23 with money and training.
    Rwanda was accused of backing M23.
    Kenya accused Rwanda of backing M23.
    UN experts say Rwanda backs M23.
    According to UN experts, Rwanda backs M23.
    Rwanda has sent troops to help M23.
    Rwanda has thrown its weight behind M23.
    M23, which relies on Rwanda's support, took the town.
    Rwanda came to the aid of M23.
    M23 took the town with the help of Rwanda.

Turkey | supplies_arms | Somalia
    Turkey supplies Somalia with drones.
    Turkey supplies drones to Somalia.
    Turkey's arms sales to Somalia have grown.
    Arms sales by Turkey to Somalia have grown.
    The sale of drones by Turkey to Somalia has grown.
    Turkey is Somalia's main arms supplier.
    Turkey, Somalia's biggest arms supplier, said nothing.
    Turkey is the biggest supplier of arms to Somalia.
    Somalia's biggest arms supplier is Turkey.
    Somalia buys most of its weapons from Turkey.
    Somalia has bought drones from Turkey.
    Somalia, which has bought drones from Turkey, said nothing.
    Turkey sold Somalia drones worth $1bn.
    Turkey has sold drones worth $1bn to Somalia.
    Turkey last week delivered drones to Somalia.
    Turkey agreed to sell drones to Somalia.
    Turkey approved the sale of drones to Somalia.
    Turkey has given Somalia armoured vehicles.
    Turkey donated helicopters to Somalia.
    Turkey has been shipping weapons to Somalia.
    A ship carrying weapons from Turkey to Somalia was seized.
    Weapons sent by Turkey to Somalia were seized.
    Kenya accused Turkey of sending weapons to Somalia.
    Turkey was accused of sending weapons to Somalia.
    Turkey has provided Somalia with missiles.
    Somalia gets its missiles from Turkey.
    Somalia is armed by Turkey.

Canada | sanctions | Belarus
    Canada has imposed sanctions on Belarus.
    Canada imposed new sanctions on Monday on Belarus.
    Canada on Monday imposed new sanctions on Belarus.
    Canada's sanctions on Belarus remain.
    Sanctions imposed by Canada on Belarus remain.
    Sanctions on Belarus by Canada remain.
    Belarus is under sanctions from Canada.
    Belarus is under Canada's sanctions.
    Belarus was hit with sanctions by Canada.
    Canada hit Belarus with sanctions.
    Canada announced sanctions against Belarus.
    Canada tightened its sanctions against Belarus.
    Canada extended sanctions against Belarus by a year.
    Canada added Belarus to its sanctions list.
    Canada put Belarus on its sanctions list.
    Canada voted to impose sanctions on Belarus.
    Canada froze the assets of Belarus.
    Canada maintains sanctions on Belarus.
    Canada keeps sanctions on Belarus.
    Canada targeted Belarus with sanctions.
    Canada slapped an arms embargo on Belarus.
    Canada has an arms embargo on Belarus.
    Belarus faces sanctions by Canada.
    Belarus faces sanctions from Canada.
    Canada joined Japan in imposing sanctions on Belarus.
    Canada followed with sanctions on Belarus.
    Canada, which has imposed sanctions on Belarus, said nothing.
    Belarus, on which Canada has imposed sanctions, said nothing.
    Canada placed Belarus under sanctions.

Morocco | controls | Western Sahara
    Morocco controls most of Western Sahara.
    Morocco has controlled most of Western Sahara since 1975.
    Western Sahara is controlled by Morocco.
    Western Sahara is mostly controlled by Morocco.
    Western Sahara is under Morocco's control.
    Western Sahara is under the control of Morocco.
    Western Sahara has been under Morocco's control since 1975.
    Morocco's occupation of Western Sahara began in 1975.
    The occupation of Western Sahara by Morocco began in 1975.
    Morocco-controlled Western Sahara was quiet.
    Morocco-held Western Sahara was quiet.
    Morocco annexed Western Sahara in 1975.
    Western Sahara, annexed by Morocco in 1975, was quiet.
    Western Sahara, which Morocco annexed in 1975, was quiet.
    Morocco, which annexed Western Sahara in 1975, said nothing.
    Morocco holds 80% of Western Sahara.
    Morocco holds about four-fifths of Western Sahara.
    Morocco is in control of Western Sahara.
    Morocco has full control of Western Sahara.
    Morocco keeps a tight grip on Western Sahara.
    Morocco has been in control of Western Sahara since 1975.
    Most of Western Sahara is held by Morocco.
    Most of Western Sahara is controlled by Morocco.
    Much of Western Sahara has been occupied by Morocco since 1975.
    Morocco claims and controls Western Sahara.
    Western Sahara remains in Morocco's hands.
    Western Sahara is ruled by Morocco.
    Morocco administers Western Sahara.
    Morocco has ruled Western Sahara since 1975.
    Western Sahara has been ruled since 1975 by Morocco.

China | military_base | Djibouti
    China has a military base in Djibouti.
    China has had a military base in Djibouti since 2017.
    China operates a naval base in Djibouti.
    China runs its only overseas base in Djibouti.
    China's base in Djibouti was built in 2017.
    China's naval base in Djibouti was built in 2017.
    Djibouti hosts a China's base.
    Djibouti hosts troops from China.
    Djibouti is home to a base of China.
    China keeps 2,000 soldiers in Djibouti.
    China has 2,000 soldiers in Djibouti.
    China has stationed soldiers in Djibouti.
    Soldiers from China are stationed in Djibouti.
    China opened a base in 2017 in Djibouti.
    China set up a naval base in Djibouti.
    China, which has a base in Djibouti, said nothing.
    Djibouti, where China has a base, said nothing.
    Djibouti, which hosts a base of China, said nothing.
    China has troops based in Djibouti.
    China has built a naval base in Djibouti.
    A base run by China in Djibouti was hit.
    A military base of China in Djibouti was hit.
    China deployed 500 troops to its base in Djibouti.

Kenya | member_of | East African Community
    Kenya is a member of the East African Community.
    Kenya has been a member of the East African Community since 2000.
    Kenya, a member of the East African Community, said nothing.
    Kenya, which is a member of the East African Community, said nothing.
    Kenya, like Uganda a member of the East African Community, said nothing.
    Kenya belongs to the East African Community.
    Kenya joined the East African Community in 2000.
    Kenya, which joined the East African Community in 2000, said nothing.
    Kenya and Uganda are members of the East African Community.
    Kenya and Uganda, both members of the East African Community, said nothing.
    As a member of the East African Community, Kenya sent troops.
    Kenya is part of the East African Community.
    Kenya's membership of the East African Community dates from 2000.
    Kenya, a founding member of the East African Community, said nothing.
    Kenya is one of eight members of the East African Community.
    Kenya became a member of the East African Community in 2000.
    Kenya was admitted to the East African Community in 2000.
    East African Community member Kenya sent troops.

Serbia | alliance | Russia
    Serbia is an ally of Russia.
    Serbia is Russia's ally.
    Serbia, an ally of Russia, said nothing.
    Serbia, Russia's ally, said nothing.
    Russia's ally Serbia said nothing.
    Russia's closest ally in Europe, Serbia, said nothing.
    Serbia and Russia are allies.
    Serbia, long allied with Russia, said nothing.
    Serbia is allied with Russia.
    Serbia is closely allied to Russia.
    Serbia has been Russia's ally since 1999.
    Serbia has for decades been an ally of Russia.
    Serbia's alliance with Russia is old.
    The alliance between Serbia and Russia is old.
    The alliance of Serbia and Russia is old.
    Serbia counts Russia as an ally.
    Serbia remains one of Russia's few allies in Europe.
    Serbia, one of Russia's few remaining allies, said nothing.
    Serbia formed an alliance with Russia.
    Serbia has an alliance with Russia.
    Serbia fights alongside Russia.
    Serbia, seen as Russia's closest ally, said nothing.
    Serbia, considered an ally of Russia, said nothing.
    Russia and its ally Serbia said nothing.
    Russia, together with its ally Serbia, said nothing.
    Russia, backed by its ally Serbia, said nothing.

Somalia | defence_pact | Egypt
    Somalia signed a defence pact with Egypt.
    Somalia has a defence pact with Egypt.
    Somalia and Egypt signed a defence pact.
    Somalia and Egypt have a defence pact.
    Somalia, which has a defence pact with Egypt, said nothing.
    Somalia, which signed a defence pact with Egypt last year, said nothing.
    A defence pact between Somalia and Egypt was signed.
    The defence pact that Somalia signed with Egypt last year worries Kenya.
    The defence pact Somalia and Egypt signed last year worries Kenya.
    The defence pact signed by Somalia and Egypt worries Kenya.
    Somalia's defence pact with Egypt worries Kenya.
    Under a defence pact with Egypt, Somalia gets drones.
    Somalia and Egypt on Monday signed a defence pact.
    Somalia and Egypt, which signed a defence pact last year, said nothing.
    Somalia last year concluded with Egypt a defence pact.
    Somalia is bound to Egypt by a defence pact.
    Somalia concluded a mutual defence treaty in Cairo with Egypt.
    Somalia and Egypt are bound by a mutual defence pact.
    Somalia and Egypt have since 2024 been linked by a defence pact.

Egypt | treaty | Israel
    Egypt signed a peace treaty with Israel in 1979.
    Egypt and Israel signed a peace treaty in 1979.
    The 1979 peace treaty between Egypt and Israel holds.
    The peace treaty between Egypt and Israel holds.
    Egypt's peace treaty with Israel holds.
    The peace treaty that Egypt and Israel signed in 1979 holds.
    The peace treaty signed in 1979 by Egypt and Israel holds.
    Egypt, which signed a peace treaty with Israel in 1979, said nothing.
    Egypt and Israel have had a peace treaty since 1979.
    Egypt has been at peace with Israel since 1979.
    Egypt made peace with Israel in 1979.
    Egypt and Israel made peace in 1979.
    Egypt was the first Arab country to sign a peace treaty with Israel.
    Egypt has a peace treaty with Israel.

Angola | mediates | Rwanda; Democratic Republic of the Congo
    Angola is mediating between Rwanda and Congo.
    Angola has mediated between Rwanda and Congo.
    Angola has mediated talks between Rwanda and Congo.
    Angola mediated a truce between Rwanda and Congo.
    Angola, which mediates between Rwanda and Congo, said nothing.
    Angola, the mediator between Rwanda and Congo, said nothing.
    Angola is the mediator between Rwanda and Congo.
    Angola acts as mediator between Rwanda and Congo.
    A truce between Rwanda and Congo was brokered by Angola.
    A Angola-brokered truce between Rwanda and Congo held.
    A truce brokered by Angola between Rwanda and Congo held.
    A truce between Rwanda and Congo, brokered by Angola, held.
    A truce between Rwanda and Congo brokered last year by Angola held.
    Angola brokered last year a truce between Rwanda and Congo.
    Angola last year brokered a truce between Rwanda and Congo.
    Angola's mediation between Rwanda and Congo failed.
    Talks between Rwanda and Congo under Angola's mediation failed.
    Talks mediated by Angola between Rwanda and Congo failed.
    Talks between Rwanda and Congo through Angolan mediators failed.
    With Angola mediating, Rwanda and Congo agreed to a truce.
    Rwanda and Congo agreed to a truce mediated by Angola.
    Rwanda and Congo signed a truce brokered by Angola.
    Rwanda and Congo signed a truce that Angola brokered.
    Angola helped broker a truce between Rwanda and Congo.
    Angola tried to mediate between Rwanda and Congo.
    Mediation by Angola between Rwanda and Congo failed.
    Angola hosted talks between Rwanda and Congo.
    Angola convened talks between Rwanda and Congo.

Serbia | holds_talks_with | Kosovo
    Serbia and Kosovo held talks on Monday.
    Serbia held talks on Monday with Kosovo.
    Serbia held talks with Kosovo.
    Serbia on Monday held talks with Kosovo.
    Serbia is in talks with Kosovo.
    Serbia has been in talks with Kosovo for years.
    Serbia and Kosovo are in talks.
    Serbia's talks with Kosovo stalled.
    Talks between Serbia and Kosovo stalled.
    Talks in Brussels between Serbia and Kosovo stalled.
    Serbia has been negotiating with Kosovo.
    Serbia and Kosovo have been negotiating since 2011.
    Serbia and Kosovo resumed talks.
    Serbia resumed talks with Kosovo.
    Serbia, which is in talks with Kosovo, said nothing.
    Serbia, in talks with Kosovo, said nothing.
    Talks that Serbia held with Kosovo stalled.
    Serbia and Kosovo, which have held talks since 2011, said nothing.
    Serbia met Kosovo for talks in Brussels.

Abkhazia | recognised_as_part_of | Georgia
    Abkhazia is recognised as part of Georgia.
    Abkhazia is internationally recognised as part of Georgia.
    Abkhazia, internationally recognised as part of Georgia, was quiet.
    Abkhazia, which is internationally recognised as part of Georgia, was quiet.
    Abkhazia, which most countries recognise as part of Georgia, was quiet.
    Most countries recognise Abkhazia as part of Georgia.
    Abkhazia is regarded by most countries as part of Georgia.
    Abkhazia is considered part of Georgia by most countries.
    Abkhazia is legally part of Georgia.
    Under international law, Abkhazia is part of Georgia.
    Abkhazia belongs to Georgia under international law.
    Abkhazia is widely seen as part of Georgia.
    The United Nations considers Abkhazia part of Georgia.
    The United Nations recognises Abkhazia as Georgia's territory.

France | co_chairs | OSCE Minsk Group
    France, which co-chairs the Minsk Group, said nothing.
    France is a co-chair of the Minsk Group.
    France, a co-chair of the Minsk Group, said nothing.
    The Minsk Group, co-chaired by France, met.
    The Minsk Group is co-chaired by France, Russia and the United States.
    The co-chairs of the Minsk Group, France, Russia and the United States, met.
    France, Russia and the United States are co-chairs of the Minsk Group.
    France, Russia and the United States jointly lead the Minsk Group.
"""


def told(subject: str, tie: str, other: str, text: str) -> bool:
    found = {(one, kind, frozenset(two.split("; "))) for one, kind, two in ties(text, "en")}
    turned = tie in SYMMETRIC and (other, tie, frozenset([subject])) in found
    return turned or (subject, tie, frozenset(other.split("; "))) in found


def _nouns() -> list[tuple[str, str, str, str]]:
    cases: list[tuple[str, str, str, str]] = []
    for line in NOUNS.strip().split("\n"):
        if not line.startswith(" "):
            who = line.split(" | ") if line else []
        else:
            cases.append((who[0], who[1], who[2], line.strip()))
    return cases


@pytest.mark.parametrize(("verb", "frame"), list(product(VERBS, FRAMES.strip().split("\n"))))
def test_a_verb_in_a_frame(verb: tuple[str, str, str, str, str, str], frame: str) -> None:
    tie, subject, other, words, forms, behind = verb
    v3, vb, pp, ing = forms.split()
    text = frame.format(S=subject, O=words, v3=v3, vb=vb, pp=pp, ing=ing, c=behind)
    assert told(subject, tie, other, text[0].upper() + text[1:])


@pytest.mark.parametrize(("subject", "tie", "other", "text"), _nouns())
def test_a_tie_in_a_frame(subject: str, tie: str, other: str, text: str) -> None:
    assert told(subject, tie, other, text)
