"""English ties as newspapers print them, with different wars and actors, and what looks like them and tells none."""

from __future__ import annotations

import pytest

from tests.extract.reading import ties
from tests.extract.test_relations_frames import told

#: subject | tie | object | a sentence that tells it
VARIED = """
Serbia | alliance | Russia | Serbia, which has been a close ally of Russia for decades, abstained in the vote.
Cuba | alliance | Venezuela | Venezuela's oldest ally, Cuba, lost 32 soldiers in the raid.
Belarus | alliance | Russia | Belarus – a staunch ally of Moscow – hosted the drills.
Kyrgyzstan | alliance | Russia | Kyrgyzstan is, on paper at least, still allied with Russia.
Chad | alliance | France | Chad was until recently a key ally of France in the Sahel.
Syria | alliance | Iran | Under Assad, Syria was Iran's closest Arab ally.
Japan | alliance | United States | The alliance between Japan and the United States dates back to 1951.
South Korea | alliance | United States | South Korea's alliance with the United States has held for seven decades.
Nicaragua | alliance | Russia | Nicaragua and its ally Russia voted against the resolution.
Armenia | alliance | Russia | Armenia, traditionally allied to Russia, froze its part in the bloc.
Philippines | alliance | United States | The Philippines, a US treaty ally, protested over the water cannon.
Azerbaijan | alliance | Turkey | Azerbaijan, backed by its ally Turkey, retook the enclave in a day.
Egypt | alliance | Somalia | Egypt has forged an alliance with Somalia and Eritrea.
Oman | alliance | United Kingdom | Oman has been allied with Britain since the nineteenth century.
Rwanda | defence_pact | Mozambique | Rwanda signed a mutual defence pact last August with Mozambique.
Pakistan | defence_pact | Saudi Arabia | A mutual defence pact was signed in September by Pakistan and Saudi Arabia.
Somalia | defence_pact | Turkey | Somalia, which signed a defence agreement with Turkey in 2024, condemned the deal.
Philippines | defence_pact | Japan | The Philippines on Monday ratified a defence pact with Japan.
Greece | defence_pact | France | Greece and France have had a mutual defence pact since 2021.
Armenia | defence_pact | Russia | Armenia is bound to Russia by a defence pact.
Egypt | treaty | Israel | Egypt, which signed a peace treaty with Israel in 1979, closed the crossing.
Egypt | treaty | Israel | The peace treaty that Egypt signed with Israel in 1979 still stands.
Jordan | treaty | Israel | Jordan has had a peace treaty with Israel since 1994.
Tajikistan | treaty | Kyrgyzstan | A border treaty between Tajikistan and Kyrgyzstan was signed in March.
Ethiopia | treaty | Somalia | Ethiopia on Wednesday signed a peace agreement with Somalia.
Azerbaijan | treaty | Armenia | Azerbaijan and Armenia in August initialled a peace treaty at the White House.
Russia | treaty | Iran | Russia and Iran, both under sanctions, signed a partnership treaty in Moscow.
Sudan | treaty | South Sudan | The peace deal signed in 2018 by South Sudan and Sudan has frayed.
Bahrain | treaty | Israel | Bahrain normalised ties with Israel in 2020.
Malaysia | mediates | Thailand; Cambodia | Thailand and Cambodia signed a truce brokered last week by Malaysia.
Turkey | mediates | Ethiopia; Somalia | The accord between Ethiopia and Somalia was brokered in Ankara by Turkey.
Oman | mediates | United States; Iran | Oman, the mediator between the United States and Iran, confirmed the date.
Qatar | mediates | Israel; Hamas | A Qatari-brokered truce between Israel and Hamas took hold on Sunday.
Egypt | mediates | Israel; Hamas | Egypt's mediation between Israel and Hamas goes on.
Kenya | mediates | South Sudan | Kenya is mediating in South Sudan's conflict.
Vatican City | mediates | Russia; Ukraine | Russia and Ukraine exchanged prisoners in a deal brokered by the Vatican.
China | mediates | Saudi Arabia; Iran | China in 2023 brokered a deal between Saudi Arabia and Iran.
Saudi Arabia | co_chairs | conference | A conference co-chaired by Saudi Arabia and France opened in New York.
Al-Qassam Brigades | member_of | Hamas | The Qassam Brigades, the armed wing of Hamas, claimed the ambush.
Al-Qassam Brigades | member_of | Hamas | The Qassam Brigades, Hamas's armed wing, released a video.
Sweden | member_of | NATO | Sweden, which became NATO's newest member in 2024, sent jets.
Turkey | member_of | NATO | NATO member Turkey shot down a drone.
Indonesia | member_of | BRICS | Indonesia joined BRICS in January.
Cambodia | member_of | ASEAN | Cambodia and Thailand, both members of ASEAN, agreed to a truce.
Hungary | member_of | European Union | Hungary, like Slovakia a member of the European Union, vetoed the package.
Kenya | member_of | East African Community | Kenya belongs to the East African Community.
Timor-Leste | member_of | ASEAN | East Timor was admitted to ASEAN in October.
Finland | member_of | NATO | Finland has been a member of NATO since 2023.
Ukraine | member_of | Council of Europe | Ukraine is one of the 46 members of the Council of Europe.
Iran | support | Houthis | The Houthis, who have for years been backed by Iran, seized the tanker.
Iran | support | Houthis | Iran's support for the Houthis has waned.
Rwanda | support | M23 | Rwanda, which is widely accused of backing M23, denied any role.
Rwanda | support | M23 | M23, backed – according to UN experts – by Rwanda, entered Uvira.
Rwanda | support | M23 | The Rwanda-backed M23 rebels pulled out of Uvira.
Turkey | support | Azerbaijan | Turkey, for decades Azerbaijan's main backer, hailed the deal.
Turkey | support | Syrian National Army | Fighters of the Turkish-backed Syrian National Army entered Manbij.
Pakistan | support | Taliban | Pakistan, once the Taliban's main patron, bombed Kabul.
Egypt | support | Sudanese Armed Forces | Egypt backs the Sudanese army in the war.
Iran | support | Hamas | Hamas, Iran's ally and client, lost its leader.
Russia | support | Khalifa Haftar | Khalifa Haftar, whom Russia backs, met officials in Benghazi.
Iran | support | Hezbollah | Tehran funds and arms Hezbollah.
Iran | support | Hezbollah | Hezbollah was founded, funded and trained by Iran.
Iran | support | Hezbollah | Backed for four decades by Iran, Hezbollah was once Lebanon's strongest force.
Ethiopia | support | Rapid Support Forces | Sudan's army accused Ethiopia of backing the RSF.
Eritrea | support | Fano | Fano militias, supported since 2024 by Eritrea, took the town.
India | support | Balochistan Liberation Army | Pakistan says India sponsors the Balochistan Liberation Army.
Kenya | support | Haiti | Kenya sent 400 police officers to help Haiti fight gangs.
United States | supplies_arms | Israel | The United States, Israel's biggest arms supplier, has held up the bombs.
North Korea | supplies_arms | Russia | North Korea has since 2023 shipped millions of shells to Russia.
North Korea | supplies_arms | Russia | Russia has been supplied with artillery shells by North Korea.
Iran | supplies_arms | Russia | Russia used drones supplied by Iran to hit the port.
Iran | supplies_arms | Russia | Drones supplied to Russia by Iran hit the port.
Turkey | supplies_arms | Ethiopia | Ethiopia bought drones from Turkey in 2021.
China | supplies_arms | Serbia | Serbia, which has bought missiles from China, showed them at a parade.
Germany | supplies_arms | Israel | Germany, the second-biggest supplier of arms to Israel, halted exports.
Germany | supplies_arms | Ukraine | Germany's arms deliveries to Ukraine have slowed.
United Arab Emirates | supplies_arms | Rapid Support Forces | Sudan accused the UAE of arming the RSF.
South Korea | supplies_arms | Poland | South Korea delivered the first tanks to Poland in December.
France | supplies_arms | Greece | Greece has received 24 Rafale jets from France.
Sweden | supplies_arms | Ukraine | Sweden trains Ukrainian pilots and supplies Ukraine with Gripen jets.
Iran | supplies_arms | Houthis | The dhow was carrying missiles sent by Iran to the Houthis.
Belarus | supplies_arms | Russia | Belarus hosts Russian missiles and has sold ammunition to Moscow.
Israel | supplies_arms | India | Israel, from which India buys drones and missiles, offered condolences.
Czech Republic | supplies_arms | Ukraine | Under a Czech-led scheme, Prague has sent 1.5 million shells to Kyiv.
European Union | sanctions | Russia | Russia was sanctioned on Monday by the European Union.
United Kingdom | sanctions | Iran | Britain on Tuesday imposed new sanctions on Iran.
United Kingdom | sanctions | Rwanda | Britain imposed, among other measures, sanctions on Rwanda.
United States | sanctions | Cuba | The sanctions that the United States imposed on Cuba in 1962 remain.
Canada | sanctions | Belarus | Sanctions against Belarus were imposed on Friday by Canada.
Australia | sanctions | Taliban | Australia has slapped sanctions on the Taliban.
European Union | sanctions | Hamas | The European Union has voted to impose sanctions on Hamas.
Japan | sanctions | North Korea | Japan, which has imposed sanctions on North Korea, protested.
European Union | sanctions | Georgia | Georgia faces European Union sanctions.
New Zealand | sanctions | Iran | New Zealand reimposed UN sanctions on Iran in October.
Israel | controls | Golan Heights | Israel, which has occupied the Golan Heights since 1967, built more homes.
Israel | controls | West Bank | The occupation of the West Bank by Israel began in 1967.
Russia | controls | Crimea | Russia's occupation of Crimea began in 2014.
Rapid Support Forces | controls | Nyala | The RSF-held city of Nyala was bombed.
M23 | controls | Goma | The M23-controlled city of Goma has no airport.
M23 | controls | Bukavu | M23 rebels, who have controlled Bukavu since February, opened a bank.
Houthis | controls | Hodeidah | Hodeidah is a port run by the Houthis.
Morocco | controls | Western Sahara | Morocco controls most of Western Sahara.
Taliban | controls | Afghanistan | Afghanistan, ruled since 2021 by the Taliban, is poor.
Taliban | controls | Afghanistan | Afghanistan has been under Taliban rule since 2021.
Al-Shabaab | controls | Somalia | Al-Shabaab controls large parts of southern Somalia.
JNIM | controls | Mali | JNIM holds sway over much of northern Mali.
Russia | controls | Transnistria | Transnistria has been under de facto Russian control since 1992.
Hamas | controls | Gaza Strip | Hamas remains in control of about half of Gaza.
Azerbaijan | controls | Nagorno-Karabakh | Azerbaijan regained full control of Nagorno-Karabakh in 2023.
Ukraine | controls | Kursk Oblast | Ukraine still held a sliver of Russia's Kursk region.
United States | military_base | Djibouti | Djibouti hosts the largest US base in Africa.
France | military_base | Djibouti | France keeps, among others, a base in Djibouti.
Russia | military_base | Syria | Russia has had a naval base in Syria since 1971.
Turkey | military_base | Qatar | Turkey, which has a military base in Qatar, sent jets.
United Kingdom | military_base | Cyprus | Britain has two sovereign bases on Cyprus.
United States | military_base | Iraq | About 2,500 American soldiers are stationed in Iraq.
China | military_base | Djibouti | China opened its first overseas base in 2017 in Djibouti.
United States | military_base | Kuwait | The American base in Kuwait was hit.
Crimea | recognised_as_part_of | Ukraine | Crimea is internationally recognised as part of Ukraine.
South Ossetia | recognised_as_part_of | Georgia | South Ossetia is regarded by most countries as part of Georgia.
Abkhazia | recognised_as_part_of | Georgia | Abkhazia, which most of the world considers part of Georgia, held a vote.
Golan Heights | recognised_as_part_of | Syria | Under international law the Golan Heights belong to Syria.
Somaliland | recognised_as_part_of | Somalia | Somaliland is seen by most of the world as part of Somalia.
Taiwan | recognised_as_part_of | China | Beijing regards Taiwan as part of China.
Iran | holds_talks_with | United States | Iran on Sunday held indirect talks in Muscat with the United States.
Colombia | holds_talks_with | ELN | Colombia has for two years been negotiating with the ELN.
Afghanistan | holds_talks_with | Pakistan | Talks in Istanbul between Afghanistan and Pakistan collapsed.
India | holds_talks_with | China | India and China held another round of border talks on Wednesday.
Democratic Republic of the Congo | holds_talks_with | M23 | Congo and M23 resumed peace talks last month in Doha.
Israel | holds_talks_with | Lebanon | Israel and Lebanon have opened direct talks.
Ukraine | holds_talks_with | Russia | Ukrainian and Russian negotiators met in Istanbul for talks.
Syria | holds_talks_with | Israel | Syria is in talks, mediated by Washington, with Israel.
Venezuela | holds_talks_with | Guyana | Venezuela, which has been in talks with Guyana over the Essequibo, sent ships.
Turkey | holds_talks_with | PKK | Turkey has been talking to the PKK through lawmakers.
Serbia | holds_talks_with | Kosovo | EU-led talks between Serbia and Kosovo went nowhere.
"""

#: tie ("r" for any) | a sentence that tells none
UNTOLD = """
r | Switzerland was supplied with chips.
mediates | The accord between Ethiopia and Somalia was brokered in secret.
alliance | The alliance between rock bands made headlines in Serbia.
member_of | Serbia is not a member of NATO.
alliance | Serbia is no ally of Kosovo.
controls | El-Fasher is not the last town in Darfur held by the RSF.
sanctions | Turkey has so far not been sanctioned by the European Union.
support | Israeli-made drones backed by computers hit Goma.
sanctions | Brazil called on Monday for sanctions on Israel.
sanctions | The European Union is considering sanctions on Georgia.
sanctions | Would Japan, which trades with China, impose sanctions on it?
supplies_arms | Germany has refused to supply Ukraine with Taurus missiles.
supplies_arms | Iran denied on Sunday that it had supplied the Houthis with missiles.
supplies_arms | If Turkey sold drones to Ethiopia, Egypt would protest.
supplies_arms | South Korea may one day sell shells to Ukraine.
controls | Ukraine vowed to retake Crimea.
controls | Morocco, which wants to control all of Western Sahara, hailed the vote.
mediates | Brazil has offered to mediate between Venezuela and Guyana.
member_of | Ukraine hopes to join NATO.
member_of | Georgia, which applied for membership of the European Union, froze talks.
military_base | China denied that it plans a military base in Cambodia.
military_base | Ecuador voted against allowing a US military base in Galapagos.
holds_talks_with | Iran ruled out talks with the United States.
holds_talks_with | North Korea refused to hold talks with South Korea.
recognised_as_part_of | Kosovo rejects the claim that it is part of Serbia.
defence_pact | Ukraine wants a mutual defence pact with the United States.
treaty | Israel hopes for a peace treaty with Saudi Arabia.
supplies_arms | Japan plans to provide the Philippines with destroyers.
supplies_arms | Congress must approve any deal to sell jets to Turkey.
supplies_arms | Kyiv asked Berlin to send it Taurus missiles.
supplies_arms | Ankara has the right to sell drones to Ethiopia, it said.
sanctions | Brazil will not impose sanctions on Israel.
sanctions | The Senate rejected a bill to impose sanctions on Georgia.
sanctions | South Africa has been urged to impose sanctions on Rwanda.
support | Chad has been asked to back the RSF.
support | Kenya should stop backing the RSF, Sudan said.
controls | Ukraine is fighting to hold Pokrovsk.
controls | Turkey has no wish to occupy Kobani.
controls | Whoever controls Aleppo controls Syria.
military_base | China wants to build a base in Gabon.
military_base | Ecuador decided not to host a US base.
mediates | Egypt's plan, brokered by nobody, failed in Libya.
member_of | Montenegro is to join the European Union by 2028.
member_of | Denmark joined the United States in condemning the attack.
member_of | Switzerland joined the European Union in sanctioning Russia.
member_of | Bosnia, not a member of NATO, sent no soldiers.
alliance | Greece's ally's ship sank.
alliance | Cambodia, a former ally of Vietnam, bought Chinese ships.
alliance | Albania is no longer an ally of China.
defence_pact | A defence pact between Japan and the Philippines is being discussed.
treaty | Serbia and Kosovo are far from a peace treaty.
holds_talks_with | There are no talks between Serbia and Kosovo.
recognised_as_part_of | Few countries regard Crimea as part of Russia.
recognised_as_part_of | Nobody recognises Abkhazia as part of Russia.
supplies_arms | Israeli-made drones were shown in Baku.
sanctions | Iran, hit by an earthquake on Monday, asked Turkey for help.
support | Supported by his wife, the president of Kenya waved.
"""


@pytest.mark.parametrize("case", VARIED.strip().split("\n"))
def test_a_tie_of_the_news(case: str) -> None:
    subject, tie, other, text = case.split(" | ")
    assert told(subject, tie, other, text)


@pytest.mark.parametrize("case", UNTOLD.strip().split("\n"))
def test_no_tie(case: str) -> None:
    kind, text = case.split(" | ")
    assert [tie for _, tie, _ in ties(text, "en") if kind in ("r", tie)] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Israel and Hamas traded blame. Qatar, which has mediated alongside Egypt, was silent.", "en"),
        ("Israel dan Hamas saling tuding. Qatar, yang memediasi bersama Mesir, diam.", "id"),
    ],
)
def test_who_mediates_beside_whom(text: str, language: str) -> None:
    assert [tie for tie in ties(text, language) if tie[1] == "mediates"] == [
        ("Qatar", "mediates", "Hamas; Israel"), ("Egypt", "mediates", "Hamas; Israel")]  # fmt: skip
