"""Ties told by the way, in both languages: whose own, in marks, far from their verb; and what only looks so."""

from __future__ import annotations

import pytest

from tests.extract.reading import meant, ties

TOLD_EN = [
    (
        "Iran's envoy flew to Beirut to meet officials from Hezbollah, Tehran's most powerful ally in the region.",
        ["Hezbollah alliance Iran"],
    ),
    (
        "Washington would not say whether it would join its ally Israel in striking the plant.",
        ["United States alliance Israel"],
    ),
    (
        "Moscow condemned the attack on its Middle Eastern ally Iran but sent no help.",
        ["Russia alliance Iran"],
    ),
    (
        "Hezbollah, whose chief Naim Qassem defies Beirut, and its Shiite ally, the Amal Movement, boycotted the "
        "session.",
        ["Hezbollah alliance Amal Movement"],
    ),
    (
        'China, an "all-weather" friend of Pakistan, called for calm.',
        ["China alliance Pakistan"],
    ),
    (
        "The TTP is separate from the Afghan Taliban but allied with them.",
        ["Tehreek-e-Taliban Pakistan alliance Taliban"],
    ),
    (
        "The president thanked Germany for its steadfast support of Ukraine.",
        ["Germany support Ukraine"],
    ),
    (
        'North Korea, for its part, reaffirmed its "unconditional support" for Moscow.',
        ["North Korea support Russia"],
    ),
    (
        "The Southern Transitional Council, an Emirati-backed separatist group, took over the palace in Mukalla.",
        ["United Arab Emirates support Southern Transitional Council"],
    ),
    (
        "Islamabad says Kabul gives safe haven to the Pakistani Taliban.",
        ["Afghanistan support Tehreek-e-Taliban Pakistan"],
    ),
    (
        "The Shiite movement Hezbollah, which Tehran founded in the 1980s and has bankrolled ever since, lost its"
        " leader.",
        ["Iran support Hezbollah"],
    ),
    (
        "Ukraine and the United States signed a minerals deal in April.",
        ["Ukraine treaty United States"],
    ),
    (
        "Thailand and Cambodia, which signed a joint peace declaration in Kuala Lumpur in October, traded fire again.",
        ["Thailand treaty Cambodia"],
    ),
    (
        "A deal signed by Mazloum Abdi and Ahmed al-Sharaa in Damascus raised hopes.",
        ["Mazloum Abdi treaty Ahmed al-Sharaa"],
    ),
    (
        "Armenia's prime minister, Nikol Pashinyan, and Azerbaijani President Ilham Aliyev shook hands after "
        "initialling a peace treaty.",
        ["Armenia treaty Azerbaijan"],
    ),
    (
        "Pakistan fears for its rivers. India has long relied on Russian hardware, and the Indus Waters Treaty "
        "between India and Pakistan remains suspended.",
        ["India treaty Pakistan", "Russia supplies_arms India"],
    ),
    (
        "Talks mediated by Oman between Washington and Tehran were due to resume in Muscat on Sunday.",
        ["Oman mediates United States; Iran"],
    ),
    (
        "Steve Witkoff has tried to bridge the gaps between Israel and Hamas.",
        ["Steve Witkoff mediates Israel; Hamas"],
    ),
    (
        "Turkey, which controls access to the Black Sea, and the United Nations brokered the grain deal between "
        "Moscow and Kyiv.",
        ["United Nations mediates Russia; Ukraine", "Turkey mediates Russia; Ukraine"],
    ),
    (
        "India and Pakistan fought for four days before agreeing to a ceasefire that Donald Trump says he brokered.",
        ["Donald Trump mediates India; Pakistan"],
    ),
    (
        "About 2,000 American soldiers remain in northeastern Syria.",
        ["United States military_base Northeast Syria"],
    ),
    (
        "Djibouti, a small country on the Horn of Africa which hosts both Chinese and American military bases, "
        "stayed out of the quarrel.",
        ["China military_base Djibouti", "United States military_base Djibouti"],
    ),
    (
        "The Houthis, who control the Yemeni capital Sanaa, fired a missile at Tel Aviv.",
        ["Houthis controls Sana'a"],
    ),
    (
        "The town of Kupiansk, a rail hub in the east, remains in Ukrainian hands.",
        ["Ukraine controls Kupiansk"],
    ),
    (
        "Crimea is recognised by most of the world as Ukrainian but has been under Moscow's control since 2014.",
        ["Crimea recognised_as_part_of Ukraine", "Russia controls Crimea"],
    ),
    (
        "The SDF, which controls swathes of the oil-rich northeast, refused to leave Syria's dams.",
        ["Syrian Democratic Forces controls Syria"],
    ),
    (
        "The SDF holds some 25,000 square kilometres in northeastern Syria.",
        ["Syrian Democratic Forces controls Northeast Syria"],
    ),
    (
        "The RSF overran el-Fasher in October, completing its grip on Darfur.",
        ["Rapid Support Forces controls Darfur"],
    ),
    (
        "Taiwan, which Beijing regards as part of its territory, has bought more rockets.",
        ["Taiwan recognised_as_part_of China"],
    ),
    (
        "The United States recognised the Golan Heights, which Israel captured in 1967, as Israeli territory.",
        ["Golan Heights recognised_as_part_of Israel", "Israel controls Golan Heights"],
    ),
    (
        "Morocco, whose sovereignty over Western Sahara France recognised last year, welcomed the vote.",
        ["Western Sahara recognised_as_part_of Morocco"],
    ),
    (
        "BRICS, which Iran joined in 2024, condemned the strikes.",
        ["Iran member_of BRICS"],
    ),
    (
        "Mali, Burkina Faso and Niger quit ECOWAS to form the Alliance of Sahel States.",
        [
            "Mali member_of Alliance of Sahel States",
            "Burkina Faso member_of Alliance of Sahel States",
            "Niger member_of Alliance of Sahel States",
        ],
    ),
    (
        "The United States, Saudi Arabia, Egypt and the UAE - the mediators known as the Quad - proposed a truce.",
        [
            "United States member_of Quad on Sudan",
            "Saudi Arabia member_of Quad on Sudan",
            "Egypt member_of Quad on Sudan",
            "United Arab Emirates member_of Quad on Sudan",
        ],
    ),
    (
        "Iran and China are members of the Shanghai Cooperation Organisation and of BRICS.",
        ["Iran member_of Shanghai Cooperation Organisation", "China member_of Shanghai Cooperation Organisation"],
    ),
    (
        "JNIM, the Sahel branch of al-Qaeda, declared the blockade.",
        ["JNIM member_of Al-Qaeda"],
    ),
    (
        "Five EU members, among them Spain and Greece, do not recognise Kosovo.",
        ["Spain member_of European Union", "Greece member_of European Union"],
    ),
    (
        "Washington blamed Kataib Hezbollah, one of the most powerful of the militias that make up the Popular "
        "Mobilisation Forces.",
        ["Kata'ib Hezbollah member_of Popular Mobilization Forces"],
    ),
    (
        "The PKK, which Turkey and its Western allies have listed as a terrorist organisation, laid down its arms.",
        ["Turkey sanctions PKK"],
    ),
    (
        "The PKK, listed as a terrorist group by Ankara, the EU and the US, said it would disband.",
        ["Turkey sanctions PKK", "European Union sanctions PKK", "United States sanctions PKK"],
    ),
    (
        "In February the EU sanctioned five senior M23 figures, including its political leader Bertrand Bisimwa.",
        ["European Union sanctions Bertrand Bisimwa"],
    ),
    (
        "The rockets were smuggled to Hezbollah from Iran for years.",
        ["Iran supplies_arms Hezbollah"],
    ),
    (
        "Romania and Germany have provided armoured vehicles and radars to the tiny Moldovan army.",
        ["Romania supplies_arms Moldovan military", "Germany supplies_arms Moldovan military"],
    ),
    (
        "Turkey, Azerbaijan's closest ally, supplied the drones that tipped the balance.",
        ["Turkey alliance Azerbaijan", "Turkey supplies_arms Azerbaijan"],
    ),
    (
        "The Arakan Army controls all but three townships of Rakhine state.",
        ["Arakan Army controls Rakhine"],
    ),
    (
        "Turkey has trained thousands of Somali soldiers and signed a defence agreement with Somalia last year.",
        ["Turkey support Somali military", "Turkey defence_pact Somalia"],
    ),
]

SILENT_EN = [
    "Israel's strike on Damascus killed a general and his ally's son, the state news agency said.",
    "Ukraine has no troops in Moldova and never had a base in Transnistria, the spokesman said.",
    "Trump signed a bill on Tuesday that would give the Pentagon another 40 billion dollars.",
    "Iran warned that it could end its support for the truce if Israel kept violating it.",
    "Poland has asked for the recognition of Crimea as Ukrainian to be written into any agreement.",
    "The rebels had hoped that the town would be in their hands by the evening, a resident said.",
    "The general, a friend of books and horses, retired to a farm near Khartoum in 2010.",
    "The United States sanctioned three companies and two men, including a Briton and a Dane.",
    "Rumours that Egypt would host talks between Israel and Hezbollah were dismissed in Cairo.",
    "The TTP is not allied with Islamic State and has fought it in Nangarhar, a diplomat said.",
    "The two neighbours used to be members of the same federation before the wars of the 1990s.",
    "China has never sent troops to help Iran and is unlikely to do so now, analysts say.",
    "Kyiv said on Monday that Belarus was bridging the gap left by closed Russian refineries.",
    "The president thanked Norway for its support, its wool and its patience, and everyone laughed.",
    "Without American support, Ukraine would lose the war within months, a former commander told the newspaper.",
    "The European Union is weighing sanctions on Georgia over its crackdown on protesters, three diplomats in "
    "Brussels said.",
    "Egypt could mediate between the two sides, the official said, but nobody in Cairo had been asked so far.",
    "Russia failed to take control of Pokrovsk before the winter, despite months of assaults by three armies.",
    "The Taliban are no ally of Pakistan any more, the retired general said, and Islamabad should stop pretending"
    " otherwise.",
    "France is ready to host talks between Israel and Lebanon, its foreign minister said on the sidelines of the "
    "forum.",
    "Moscow and Kyiv have not held direct talks since July, and neither side has proposed a date for a new round.",
    "Netanyahu, a master of political survival, is in control of his party, his allies say, but the polls look grim.",
]

TOLD_ID = [
    (
        "Menteri luar negeri Iran bertemu pejabat Hizbullah, sekutu terkuat Teheran di kawasan.",
        ["Hezbollah alliance Iran"],
    ),
    (
        "Washington belum memutuskan apakah akan bergabung dengan sekutunya, Israel, dalam serangan itu.",
        ["United States alliance Israel"],
    ),
    (
        "Hizbullah tidak ikut berunding, tetapi sekutunya, Ketua Parlemen Nabih Berri, merestui hasilnya.",
        ["Hezbollah alliance Nabih Berri"],
    ),
    (
        "Zelensky berterima kasih kepada Jerman atas dukungan yang teguh bagi Ukraina.",
        ["Germany support Ukraine"],
    ),
    (
        "Ankara turun tangan pada 2020 untuk menyelamatkan pemerintahan Abdulhamid Dbeibah di Libya.",
        ["Turkey support Abdulhamid Dbeibeh government"],
    ),
    (
        "India membekukan Perjanjian Perairan Indus yang diteken bersama Pakistan pada 1960.",
        ["India treaty Pakistan"],
    ),
    (
        "Ukraina dan Amerika Serikat meneken kesepakatan mineral pada April.",
        ["Ukraine treaty United States"],
    ),
    (
        "Kesepakatan itu diteken Mazloum Abdi dan Ahmed al-Sharaa di Damaskus.",
        ["Mazloum Abdi treaty Ahmed al-Sharaa"],
    ),
    (
        "Pada 2024 Ethiopia meneken nota kesepahaman dengan Somaliland untuk mendapat akses ke laut.",
        ["Ethiopia treaty Somaliland"],
    ),
    (
        "Utusan Trump, Steve Witkoff, menjembatani perbedaan antara Israel dan Hamas.",
        ["Steve Witkoff mediates Israel; Hamas"],
    ),
    (
        "Uni Afrika, yang membantu merundingkan perjanjian Pretoria antara pemerintah Ethiopia dan TPLF, "
        "menyerukan ketenangan.",
        [
            "African Union mediates Ethiopian government; Tigray People's Liberation Front",
            "Ethiopian government treaty Tigray People's Liberation Front",
        ],
    ),
    (
        "Perundingan antara Kinshasa dan M23 yang dituanrumahi Qatar menghasilkan kerangka kesepakatan.",
        [
            "Qatar mediates Democratic Republic of the Congo; M23",
            "Democratic Republic of the Congo holds_talks_with M23",
        ],
    ),
    (
        "Oman sudah lama menjadi penengah antara Riyadh dan pemberontak Houthi.",
        ["Oman mediates Saudi Arabia; Houthis"],
    ),
    (
        "Djibouti, negara kecil di Tanduk Afrika yang menjadi lokasi pangkalan militer China dan Amerika, menjaga"
        " jarak.",
        ["China military_base Djibouti", "United States military_base Djibouti"],
    ),
    (
        "Jaish-e-Mohammed, kelompok berbasis di Pakistan yang masuk daftar hitam PBB, mengaku bertanggung jawab.",
        ["United Nations sanctions Jaish-e-Mohammed"],
    ),
    (
        "Krimea diakui dunia sebagai wilayah Ukraina, tetapi berada di bawah kendali Moskow sejak 2014.",
        ["Crimea recognised_as_part_of Ukraine", "Russia controls Crimea"],
    ),
    (
        "Taiwan, yang dianggap Beijing sebagai bagian dari wilayahnya, membeli roket.",
        ["Taiwan recognised_as_part_of China"],
    ),
    (
        "Taiwan, pulau berpemerintahan sendiri yang dianggap China sebagai bagian dari wilayahnya, membeli roket.",
        ["Taiwan recognised_as_part_of China"],
    ),
    (
        "Amerika Serikat mengakui Dataran Tinggi Golan, yang direbut Israel pada 1967, sebagai wilayah Israel.",
        ["Golan Heights recognised_as_part_of Israel", "Israel controls Golan Heights"],
    ),
    (
        "SDF mengendalikan wilayah luas di timur laut yang kaya minyak, dan Suriah ingin merebutnya kembali.",
        ["Syrian Democratic Forces controls Syria"],
    ),
    (
        "M23 yang menurut PBB dikendalikan Rwanda sudah menguasai Goma dan Bukavu.",
        ["M23 controls Goma", "M23 controls Bukavu"],
    ),
    (
        "Lima negara anggota Uni Eropa, di antaranya Spanyol dan Yunani, tidak mengakui Kosovo.",
        ["Spain member_of European Union", "Greece member_of European Union"],
    ),
    (
        "PKK, yang dicap teroris oleh Ankara, Uni Eropa, dan AS, membubarkan diri.",
        ["Turkey sanctions PKK", "European Union sanctions PKK", "United States sanctions PKK"],
    ),
    (
        "HTS dimasukkan dalam daftar organisasi teroris oleh AS dan Turki.",
        ["United States sanctions Hay'at Tahrir al-Sham", "Turkey sanctions Hay'at Tahrir al-Sham"],
    ),
    (
        "Roket-roket itu diselundupkan dari Iran ke Hizbullah selama bertahun-tahun.",
        ["Iran supplies_arms Hezbollah"],
    ),
    (
        "Jerman, penyumbang bantuan militer terbesar Eropa bagi Ukraina, menjanjikan dua sistem lagi.",
        ["Germany supplies_arms Ukraine"],
    ),
    (
        "Mesir merapat ke Asmara dan menandatangani pakta keamanan dengan Somalia.",
        ["Egypt alliance Eritrea", "Egypt defence_pact Somalia"],
    ),
    (
        "Amerika Serikat, Arab Saudi, Mesir, dan UEA, yang dikenal sebagai Quad, mengusulkan jeda.",
        [
            "United States member_of Quad on Sudan",
            "Saudi Arabia member_of Quad on Sudan",
            "Egypt member_of Quad on Sudan",
            "United Arab Emirates member_of Quad on Sudan",
        ],
    ),
]

SILENT_ID = [
    "Ukraina tidak menempatkan tentara di Moldova dan tidak punya pangkalan di Transnistria, kata juru bicara.",
    "Trump meneken undang-undang pada Selasa yang menambah anggaran Pentagon sebesar 40 miliar dolar.",
    "Perusahaan Prancis TotalEnergies meneken kontrak di Mozambik tahun lalu, kata perusahaan itu.",
    "Iran memperingatkan dapat menghentikan dukungannya bagi gencatan senjata bila Israel terus melanggarnya.",
    "Pemberontak berharap kota itu berada di tangan mereka sebelum malam, kata seorang warga.",
    "Jenderal itu, sahabat buku dan kuda, pensiun ke ladang di dekat Khartoum pada 2010.",
    "Menteri itu terbang ke Doha, rumah bagi museum seni Islam, lalu ke Baku.",
    "Amerika Serikat menyanksi tiga perusahaan dan dua orang, di antaranya warga Inggris.",
    "Desas-desus bahwa Mesir akan menjadi tuan rumah perundingan Israel dan Hizbullah dibantah di Kairo.",
    "TTP tidak bersekutu dengan ISIS dan pernah memeranginya di Nangarhar, kata seorang diplomat.",
    "China tidak pernah mengirim tentara untuk membantu Iran dan kecil kemungkinan melakukannya, kata analis.",
    "Presiden berterima kasih kepada Norwegia atas dukungan, wol, dan kesabarannya, dan semua orang tertawa.",
    "Rusia dan Ukraina belum menyepakati apa pun soal pembangkit nuklir itu, kata Grossi.",
    "Turki dulu bagian dari program F-35, sebelum dikeluarkan Washington pada 2019.",
    "Zelensky mengatakan Ukraina membutuhkan sekutu yang sabar, bukan janji.",
    "Suriah pernah menjadi sekutu Uni Soviet, kata sejarawan itu dalam bukunya.",
    "Mesir bisa menengahi kedua pihak, kata pejabat itu, tetapi belum ada yang meminta Kairo.",
    "Rusia gagal menguasai Pokrovsk sebelum musim dingin meski menyerang selama berbulan-bulan.",
    "Taliban bukan lagi sekutu Pakistan, kata pensiunan jenderal itu, dan Islamabad harus berhenti berpura-pura.",
]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [*((text, "en", told) for text, told in TOLD_EN), *((text, "id", told) for text, told in TOLD_ID)],
)
def test_ties_told_by_the_way(text: str, language: str, expected: list[str]) -> None:
    assert [" ".join(one) for one in ties(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language"), [*((text, "en") for text in SILENT_EN), *((text, "id") for text in SILENT_ID)]
)
def test_what_only_looks_like_a_tie(text: str, language: str) -> None:
    assert list(ties(text, language)) == []


def test_the_two_between_whom_a_treaty_is_are_not_those_of_the_sentence_before() -> None:
    text = (
        "India and Pakistan fought in May. India and Pakistan claim Kashmir. India has relied on Russian hardware. "
        "The Indus Waters Treaty between the two neighbours remains suspended."
    )
    assert ("India", "treaty", "Pakistan") in list(ties(text, "en"))


def test_both_countries_are_states_and_not_those_who_mediate() -> None:
    text = (
        "Pakistan menyerang Taliban di Afghanistan, dan Taliban membalas serangan Pakistan. "
        "Gencatan senjata yang dimediasi Qatar dan Turki masih dipatuhi. "
        "Bentrokan terburuk di antara kedua negara bertetangga itu terjadi pada Oktober."
    )
    assert "Pakistan; Afghanistan" in meant(text, "id")


@pytest.mark.parametrize(("text", "language"), [(TOLD_EN[4][0], "en"), (TOLD_EN[14][0], "en"), (TOLD_ID[3][0], "id")])
def test_a_sentence_torn_anywhere_raises_nothing(text: str, language: str) -> None:
    words = text.split()
    for end in range(1, len(words)):
        list(ties(" ".join(words[:end]), language))
        list(ties(" ".join(words[end:]), language))


@pytest.mark.parametrize("noun", ["The Lebanese group", "The Lebanese Shiite group", "The Lebanese movement"])
def test_a_group_behind_the_name_of_a_people_is_the_one_of_their_land(noun: str) -> None:
    text = f"Hezbollah fired a dozen rockets. {noun}, which is backed by Iran, called it a reply."
    assert list(ties(text, "en")) == [("Iran", "support", "Hezbollah")]


def test_a_group_of_people_is_no_armed_group() -> None:
    assert list(ties("The Lebanese group of doctors is backed by Iran.", "en")) == [("Iran", "support", "medics")]
