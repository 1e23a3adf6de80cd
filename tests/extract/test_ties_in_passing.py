"""Ties as English news tells them in passing: adjectives, appositions, clauses, nouns; and what is none."""

from __future__ import annotations

import pytest

from tests.extract.reading import ties

TOLD = [
    (
        "Hezbollah opened fire across the border in October 2023 in solidarity with Hamas, its "
        "Palestinian ally, drawing Israeli airstrikes that culminated in a ground invasion a year later.",
        ["Hezbollah alliance Hamas"],
    ),
    (
        "Tehran has long been the chief patron of the Houthis, who control Sanaa and most of Yemen's "
        "populous north, supplying them with ballistic missiles, drones and training.",
        ["Houthis controls Sana'a", "Houthis controls Yemen", "Iran supplies_arms Houthis", "Iran support Houthis"],
    ),
    (
        "The separatist Southern Transitional Council, backed by the United Arab Emirates, seized large "
        "parts of Hadramawt and Mahra from forces loyal to the Saudi-supported government earlier this "
        "month.",
        ["Saudi Arabia support Yemen", "United Arab Emirates support Southern Transitional Council"],
    ),
    (
        "Pakistan has for years been accused by India of nurturing militant groups such as "
        "Lashkar-e-Taiba, which New Delhi says carried out the attack that killed 26 tourists in "
        "Pahalgam.",
        ["Pakistan support Lashkar-e-Taiba"],
    ),
    (
        "Russia intervened on the side of Bashar al-Assad in 2015, turning the tide of a civil war in "
        "which Iran and Hezbollah had already propped up the Syrian leader for years.",
        ["Iran support Bashar al-Assad", "Hezbollah support Bashar al-Assad", "Russia support Bashar al-Assad"],
    ),
    (
        "The Tigray forces, which joined hands with the Oromo Liberation Army in 2021, came within 200 "
        "kilometres of Addis Ababa before being pushed back.",
        ["Tigray alliance Oromo Liberation Army"],
    ),
    (
        "Australia, Japan and other U.S. allies in the Pacific said they were watching Chinese naval "
        "movements closely.",
        ["Australia alliance United States", "Japan alliance United States"],
    ),
    (
        "Saudi Arabia and the UAE, nominal partners in the coalition that has fought the Houthis since "
        "2015, back rival factions in the south of Yemen.",
        ["Saudi Arabia alliance United Arab Emirates"],
    ),
    (
        "Under a 1951 mutual defence treaty, Washington is obliged to come to the aid of the Philippines"
        " if its forces, ships or aircraft come under armed attack in the South China Sea.",
        ["United States defence_pact Philippines"],
    ),
    (
        "Saudi Arabia, which signed a strategic mutual defence agreement with nuclear-armed Pakistan in "
        "September, has offered to mediate between Islamabad and Kabul.",
        ["Saudi Arabia defence_pact Pakistan"],
    ),
    (
        "The Algiers peace deal that Ethiopia and Eritrea signed in 2000 ended a border war in which an "
        "estimated 80,000 people died.",
        ["Ethiopia treaty Eritrea"],
    ),
    (
        "The attack on Al Udeid air base in Qatar, the largest U.S. military installation in the Middle "
        "East, caused no casualties because the base had been evacuated.",
        ["United States military_base Qatar"],
    ),
    (
        "Bahrain, home to the headquarters of the U.S. Navy's Fifth Fleet, intercepted missiles fired by"
        " Iran, its interior ministry said.",
        ["United States military_base Bahrain"],
    ),
    (
        "Germany is stationing a brigade of some 5,000 soldiers in Lithuania, its first permanent "
        "foreign deployment since World War Two.",
        ["Germany military_base Lithuania"],
    ),
    (
        "The proposal was delivered to Hamas by Egypt and Qatar, which have acted as intermediaries "
        "along with the United States throughout the war.",
        ["Egypt mediates Hamas", "Qatar mediates Hamas", "United States mediates Hamas"],
    ),
    (
        "Turkey and Qatar mediated the Doha truce between Pakistan and the Afghan Taliban, but two later"
        " rounds in Istanbul ended without agreement.",
        ["Turkey mediates Pakistan; Taliban", "Qatar mediates Pakistan; Taliban"],
    ),
    (
        "Jeddah talks sponsored by Saudi Arabia and the United States repeatedly failed to stop the "
        "fighting between Sudan's army and the RSF.",
        ["Saudi Arabia mediates Rapid Support Forces; Sudan", "United States mediates Rapid Support Forces; Sudan"],
    ),
    (
        "Mali, Burkina Faso and Niger, which quit the West African bloc ECOWAS in January, have formed "
        "their own Alliance of Sahel States.",
        [
            "Mali member_of Alliance of Sahel States",
            "Burkina Faso member_of Alliance of Sahel States",
            "Niger member_of Alliance of Sahel States",
        ],
    ),
    (
        "The E3 — Britain, France and Germany — triggered the return of U.N. sanctions on Iran in late "
        "August, accusing it of violating the 2015 nuclear deal.",
        ["United Kingdom member_of E3", "France member_of E3", "Germany member_of E3", "United Nations sanctions Iran"],
    ),
    (
        "The resolution was drafted by Slovenia and Algeria, two of the Security Council's ten elected "
        "members, but vetoed by the United States.",
        ["Slovenia member_of United Nations Security Council", "Algeria member_of United Nations Security Council"],
    ),
    (
        "The Shanghai Cooperation Organisation, whose ten members include India, Pakistan, China, Russia"
        " and Iran, condemned the strikes on Iranian territory.",
        [
            "India member_of Shanghai Cooperation Organisation",
            "Pakistan member_of Shanghai Cooperation Organisation",
            "China member_of Shanghai Cooperation Organisation",
            "Russia member_of Shanghai Cooperation Organisation",
            "Iran member_of Shanghai Cooperation Organisation",
        ],
    ),
    (
        "The Ukraine Defence Contact Group, chaired by Britain and Germany, meets again in Brussels next"
        " week to co-ordinate deliveries of ammunition.",
        ["United Kingdom co_chairs Ukraine Defense Contact Group", "Germany co_chairs Ukraine Defense Contact Group"],
    ),
    (
        "Crimea, which Russia annexed in 2014 but which is internationally recognised as part of "
        "Ukraine, has come under daily drone attacks.",
        ["Crimea recognised_as_part_of Ukraine"],
    ),
    (
        "Abkhazia and South Ossetia, regarded by most of the world as parts of Georgia, rely on Moscow "
        "for money and troops.",
        ["Abkhazia recognised_as_part_of Georgia", "South Ossetia recognised_as_part_of Georgia"],
    ),
    (
        "Israel in December became the first country to recognise Somaliland, which broke away from "
        "Somalia in 1991 and which the African Union insists is an integral part of Somalia.",
        ["Somaliland recognised_as_part_of Somalia"],
    ),
    (
        "Residents of Russian-occupied Zaporizhzhia were left without water after the strike, "
        "Kremlin-appointed officials said.",
        ["Russia controls Zaporizhzhia"],
    ),
    (
        "Goma, the biggest city in eastern Congo, has been in the hands of M23 since January, and its "
        "airport has stayed shut.",
        ["M23 controls Goma"],
    ),
    (
        "Much of the Syrian Golan Heights has been under Israeli occupation since the 1967 war, and "
        "Israeli troops moved into the buffer zone after Assad's fall.",
        ["Israel controls Golan Heights"],
    ),
    (
        "Haftar's forces dominate the east of Libya, while Prime Minister Abdulhamid Dbeibah governs "
        "from Tripoli with the backing of Turkey.",
        ["Turkey support Libya", "Khalifa Haftar controls Libya"],
    ),
    (
        "The Taliban's foreign minister arrived in Istanbul for another round of negotiations with "
        "Pakistan, which has demanded written guarantees.",
        ["Foreign minister of Taliban holds_talks_with Pakistan"],
    ),
    (
        "RSF commander Abdulrahim Dagalo, who has been under EU sanctions since November, was seen in a "
        "video addressing fighters in el-Fasher.",
        ["European Union sanctions Abdulrahim Dagalo"],
    ),
    (
        "Iran's economy, already crippled by U.S. sanctions, shrank further after the European trio "
        "triggered the snapback mechanism.",
        ["United States sanctions Iran"],
    ),
    (
        "Itamar Ben-Gvir and Bezalel Smotrich, two far-right ministers sanctioned by Britain, Canada, "
        "Australia, New Zealand and Norway in June, have threatened to bring down the government.",
        [
            "United Kingdom sanctions Itamar Ben-Gvir",
            "United Kingdom sanctions Bezalel Smotrich",
            "Canada sanctions Itamar Ben-Gvir",
            "Canada sanctions Bezalel Smotrich",
            "Australia sanctions Itamar Ben-Gvir",
            "Australia sanctions Bezalel Smotrich",
            "New Zealand sanctions Itamar Ben-Gvir",
            "New Zealand sanctions Bezalel Smotrich",
            "Norway sanctions Itamar Ben-Gvir",
            "Norway sanctions Bezalel Smotrich",
        ],
    ),
    (
        "Japan and South Korea followed suit, freezing the assets of several Russian banks and adding "
        "more than 20 officials to their sanctions lists.",
        ["Japan sanctions Russia", "South Korea sanctions Russia"],
    ),
    (
        "Ukrainian pilots flying F-16 jets donated by Denmark, the Netherlands and Norway shot down more"
        " than 20 cruise missiles, the air force said.",
        ["Denmark supplies_arms Ukraine", "Netherlands supplies_arms Ukraine", "Norway supplies_arms Ukraine"],
    ),
    (
        "Washington has approved the sale of $825 million worth of extended-range missiles to Kyiv, to "
        "be paid for by European allies.",
        ["United States supplies_arms Ukraine"],
    ),
    (
        "U.N. investigators documented shipments of Belarusian and Turkish weapons to the Sudanese army,"
        " including Bayraktar TB2 drones that arrived in Port Sudan.",
        ["Belarus supplies_arms Sudanese Armed Forces", "Turkey supplies_arms Sudanese Armed Forces"],
    ),
    (
        "The dhow was carrying more than 750 tonnes of missiles and engines from Iran to the Houthis "
        "when it was seized by forces loyal to Tareq Saleh, U.S. Central Command said.",
        ["Iran supplies_arms Houthis"],
    ),
    (
        "Hezbollah, created by Iran's Revolutionary Guards in 1982, has been under growing pressure at "
        "home to give up its arsenal since last year's devastating war.",
        ["Islamic Revolutionary Guard Corps support Hezbollah"],
    ),
    (
        "Tripoli's Government of National Unity survives largely thanks to Turkish drones and officers, "
        "while Haftar's son Saddam has been courted by both Ankara and Moscow.",
        ["Turkey support Government of National Unity"],
    ),
    (
        "The M23, one of more than 100 armed groups in the mineral-rich east, is supported by some 4,000"
        " troops from neighbouring Rwanda, according to the United Nations.",
        ["Rwanda support M23"],
    ),
    (
        "Washington has poured more than $3 billion into Lebanon's army since 2006, hoping to build it "
        "up as a counterweight to the Iran-backed Hezbollah.",
        ["Iran support Hezbollah", "United States support Lebanese Armed Forces"],
    ),
    (
        "Tokyo and Washington are treaty allies, and about 54,000 American military personnel are based "
        "in Japan, most of them on the southern island of Okinawa.",
        ["Japan alliance United States", "United States military_base Japan"],
    ),
    (
        "Nicaragua, Cuba and Venezuela — all close partners of the Kremlin — voted against the "
        "resolution, along with Belarus, North Korea and Syria.",
        ["Nicaragua alliance Russia", "Cuba alliance Russia", "Venezuela alliance Russia"],
    ),
    (
        "The prime minister flew to Yerevan, whose relations with its traditional ally Russia have "
        "soured since Moscow failed to stop Azerbaijan's lightning offensive in 2023.",
        ["Armenia alliance Russia"],
    ),
    (
        "Under the defence agreement that Pakistan and Saudi Arabia signed in Riyadh, an attack on one "
        "is to be regarded as an attack on both.",
        ["Pakistan defence_pact Saudi Arabia"],
    ),
    (
        "The missile hit Camp Arifjan in Kuwait, where thousands of American soldiers are stationed, but"
        " was intercepted before it could do any damage, U.S. officials said.",
        ["United States military_base Kuwait"],
    ),
    (
        "Somalia hosts Turkey's largest overseas military training centre, and Ankara's drones have been"
        " pounding al-Shabaab for months.",
        ["Turkey military_base Somalia"],
    ),
    (
        "Swiss and Norwegian diplomats have long passed messages between Washington and Tehran, which "
        "have had no diplomatic relations since 1980.",
        ["Switzerland mediates United States; Iran", "Norwegian diplomats; Norway mediates United States; Iran"],
    ),
    (
        "Turkey, Hungary and Slovakia are the only NATO countries that have refused to send weapons to Kyiv.",
        ["Turkey member_of NATO", "Hungary member_of NATO", "Slovakia member_of NATO"],
    ),
    (
        "In Tawila, a town under the control of a neutral rebel faction, more than 600,000 people who "
        "fled RSF-held el-Fasher are sheltering in tents.",
        ["Rapid Support Forces controls El Fasher"],
    ),
    (
        "Pokrovsk, which Moscow claims to have taken, would open the way to Kramatorsk and Sloviansk, "
        "the last big cities in Donetsk under Kyiv's control.",
        ["Ukraine controls Kramatorsk", "Ukraine controls Sloviansk"],
    ),
    (
        "The Houthi authorities in Sanaa, who rule over two-thirds of Yemen's people, detained another "
        "10 U.N. employees this week.",
        ["Houthis authorities controls Yemen"],
    ),
    (
        "Kabul's delegation walked out of the Istanbul talks with Pakistan after five days of haggling "
        "over the Pakistani Taliban.",
        ["Afghanistan holds_talks_with Pakistan"],
    ),
    (
        "Turkey's Baykar sold Bayraktar drones to Ethiopia, Mali and Burkina Faso, and delivered six "
        "more to Sudan's army last year under a $120 million contract.",
        ["Turkey supplies_arms Ethiopia", "Turkey supplies_arms Mali", "Turkey supplies_arms Burkina Faso"],
    ),
    (
        "The White House has cleared a $500 million package of Patriot spare parts for Kyiv, and Oslo "
        "will foot much of the bill.",
        ["United States supplies_arms Ukraine"],
    ),
    (
        "South Korean howitzers and Turkish drones have poured into Poland since 2022, making Seoul one "
        "of Warsaw's principal arms suppliers.",
        ["South Korea supplies_arms Poland"],
    ),
    (
        "NATO members Estonia, Latvia and Lithuania have begun withdrawing from the treaty that bans "
        "anti-personnel mines.",
        ["Estonia member_of NATO", "Latvia member_of NATO", "Lithuania member_of NATO"],
    ),
    (
        "The Burmese junta's two main arms suppliers, Russia and China, abstained when the Security Council voted.",
        ["Russia supplies_arms Myanmarese government", "China supplies_arms Myanmarese government"],
    ),
    (
        "India, a member of the Quad along with the United States, Japan and Australia, has kept buying "
        "discounted Russian crude.",
        [
            "India member_of Quad on Sudan",
            "United States member_of Quad on Sudan",
            "Japan member_of Quad on Sudan",
            "Australia member_of Quad on Sudan",
        ],
    ),
    (
        "Kyiv and Warsaw signed a security agreement last July under which Poland is training Ukrainian volunteers.",
        ["Ukraine defence_pact Poland"],
    ),
    (
        "Ethiopia's Tigray region, parts of which are still held by Eritrean troops and Amhara militias,"
        " fears a new war.",
        ["Eritrean military controls Tigray"],
    ),
    (
        "Yemen's U.N.-recognised government, whose eight-man council is chaired by Rashad al-Alimi, "
        "relies on Saudi money to pay its soldiers.",
        ["Saudi Arabia support Yemeni government"],
    ),
]

SILENT = [
    "Zelenskiy again asked Germany for long-range Taurus missiles, but Chancellor Friedrich Merz has"
    " refused to say whether they will ever be delivered.",
    "Abu Dhabi denies that it has provided any weapons to either side in Sudan's civil war.",
    "Ukraine hopes to join NATO one day, an ambition that Moscow says it will never accept.",
    "The senator compared the bill to the treaty that Germany was forced to sign at Versailles.",
    "Saleh was once an ally of the Houthis, until they turned on him and killed him in December 2017.",
    "The minister said Israel needed no ally's permission to defend itself against Iran.",
    "Moscow and Kyiv have not held direct talks since July, and no date for a fourth round has been set.",
    "The president warned that without more American help, Russia could control all of Donetsk by the spring.",
    "Sudan's army has ruled out negotiating with the RSF, calling it a terrorist militia.",
    "European leaders fear that Trump will side with Putin when they meet in Budapest.",
    "The army denied reports that M23 had taken control of the airport in Goma.",
    "The U.S. closed its last base in Niger in September 2024 after the junta ended the military accord.",
    "In 1991, when Yemen sat on the Security Council, it voted against the war in Iraq.",
    "Thai supporters of the opposition rallied in Bangkok, saying that China had done nothing for peace.",
    "Egyptian fans backed Morocco in the final, chanting slogans against the referee from Israel.",
    "The bishop of Goma urged Rwanda and Congo to sign a peace treaty without delay.",
    "Iran's rulers, he said, regard talks with America as a trap set by Israel.",
    "A U.S.-backed proposal, which Hamas has yet to answer, would free ten living hostages.",
    "Germany's Rheinmetall opened a plant near Kassel that will one day build shells for the Bundeswehr.",
    "The journalist, an Israeli citizen, had covered the wars in Lebanon, Syria and Iraq for the BBC.",
    "Ukrainian drones attacked an oil depot in Crimea; Moscow, an enemy of the open seas, said nothing.",
    "The pope prayed for Sudan, Myanmar and Ukraine, and thanked the volunteers of Caritas Lebanon.",
    "The minister would not be drawn on whether Germany might supply Israel with more tank engines next year.",
    "Neither Egypt nor Jordan will station troops in Gaza, diplomats from both countries said.",
    "Taiwan, a democracy of 23 million people, has never been ruled by the People's Republic of China.",
    "The film follows a family torn between an uncle who supports Hezbollah and a cousin in the Lebanese army.",
    "Israel has no better friend than chaos, the columnist wrote in Haaretz.",
    "Rumours that France had signed a secret pact with Haftar were dismissed by the Elysee.",
    "Britain left its base at Basra in 2009 after six years of fighting in southern Iraq.",
    "Iran said it saw no point in talks with Washington as long as Israel kept bombing.",
    "Should Russia take Pokrovsk, it would control the last big road junction in the region.",
    "The two armies train together every year, but there is no alliance between India and the United"
    " States, the general stressed.",
    "Thailand's central bank backed the baht on Tuesday by selling dollars in Singapore.",
    "The airline resumed flights to Israel after its partner in Jordan cancelled a code-sharing agreement.",
    "Hamas urged Algeria, Turkey and Indonesia to break off all ties with Israel and to impose sanctions on it.",
    "Canada is not bound by the treaty, which it never ratified, a spokesman for Global Affairs said.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_ties_told_in_passing(text: str, expected: list[str]) -> None:
    told = [" ".join(one) for one in ties(text, "en")]
    assert [one for one in expected if one not in told] == []


@pytest.mark.parametrize("text", SILENT)
def test_what_is_wished_denied_over_or_something_else_is_no_tie(text: str) -> None:
    assert list(ties(text, "en")) == []


@pytest.mark.parametrize(
    "text", ["Egyptian, Qatari and Turkish mediators", "The RSF, backed by some 4,000", "a base in"]
)
def test_what_is_torn_off_raises_nothing(text: str) -> None:
    assert list(ties(text, "en")) == []
