"""Ties as Indonesian news tells them in passing: adjectives, appositions, clauses, nouns; and what is none."""

from __future__ import annotations

import pytest

from tests.extract.reading import ties

TOLD = [
    (
        "New Delhi menuding Pakistan melindungi Lashkar-e-Taiba, kelompok yang disebut-sebut berada di "
        "balik serangan di Pahalgam. Islamabad membantahnya.",
        ["Pakistan support Lashkar-e-Taiba"],
    ),
    (
        "Berkat bantuan militer Amerika Serikat, Ukraina mampu bertahan dari gempuran Rusia selama hampir empat tahun.",
        ["United States support Ukraine"],
    ),
    (
        "Israel mempersenjatai klan Abu Shabab di Rafah untuk melawan Hamas, sebuah langkah yang diakui "
        "Perdana Menteri Benjamin Netanyahu pada Juni.",
        ["Israel supplies_arms Yasser Abu Shabab"],
    ),
    (
        "Hizbullah melepaskan roket ke Israel utara sejak Oktober 2023 untuk membantu sekutunya, Hamas, "
        "yang digempur di Jalur Gaza.",
        ["Hezbollah alliance Hamas"],
    ),
    (
        "Rusia dan sekutu dekatnya, Belarus, menggelar latihan militer bersama bertajuk Zapad di dekat "
        "perbatasan Polandia.",
        ["Russia alliance Belarus"],
    ),
    (
        "Israel, bersama sekutunya Amerika Serikat, melancarkan serangan ke fasilitas nuklir Iran pada Juni lalu.",
        ["Israel alliance United States"],
    ),
    (
        "Australia, Jepang, dan sekutu-sekutu AS lainnya di Pasifik memantau pergerakan kapal perang "
        "China dengan cermat.",
        ["Australia alliance United States", "Japan alliance United States"],
    ),
    (
        "Iran meluncurkan 14 rudal ke Pangkalan Udara Al Udeid di Qatar, pangkalan militer terbesar "
        "Amerika Serikat di Timur Tengah, sebagai balasan atas serangan ke situs nuklirnya.",
        ["United States military_base Qatar"],
    ),
    (
        "Bahrain, yang menjadi markas Armada Kelima Angkatan Laut AS, mengaku telah mencegat sejumlah rudal.",
        ["United States military_base Bahrain"],
    ),
    (
        "Gencatan senjata antara Thailand dan Kamboja diteken di Putrajaya pada 28 Juli atas prakarsa "
        "Perdana Menteri Malaysia Anwar Ibrahim selaku ketua ASEAN.",
        ["Anwar Ibrahim; Malaysia mediates Thailand; Cambodia"],
    ),
    (
        "Qatar dan Turki memediasi gencatan senjata antara Pakistan dan Taliban Afghanistan di Doha pada Oktober.",
        ["Qatar mediates Pakistan; Taliban", "Turkey mediates Pakistan; Taliban"],
    ),
    (
        "Pembicaraan Jeddah yang disponsori Arab Saudi dan Amerika Serikat berulang kali gagal "
        "menghentikan pertempuran antara militer Sudan dan RSF.",
        ["Saudi Arabia mediates Rapid Support Forces; Sudan", "United States mediates Rapid Support Forces; Sudan"],
    ),
    (
        "Mali, Burkina Faso, dan Niger, yang keluar dari ECOWAS pada Januari, membentuk Aliansi Negara-Negara Sahel.",
        [
            "Mali member_of Alliance of Sahel States",
            "Burkina Faso member_of Alliance of Sahel States",
            "Niger member_of Alliance of Sahel States",
        ],
    ),
    (
        "Indonesia, yang tahun ini menjadi anggota penuh BRICS bersama Rusia, China, dan Iran, menyerukan deeskalasi.",
        ["Indonesia member_of BRICS", "Russia member_of BRICS", "China member_of BRICS", "Iran member_of BRICS"],
    ),
    (
        "Krimea, yang dicaplok Rusia pada 2014 tetapi secara internasional diakui sebagai bagian dari "
        "Ukraina, saban hari diserang drone.",
        ["Crimea recognised_as_part_of Ukraine"],
    ),
    (
        "Nagorno-Karabakh diakui secara internasional sebagai wilayah Azerbaijan, tetapi selama tiga "
        "dekade dikuasai etnis Armenia.",
        ["Nagorno-Karabakh recognised_as_part_of Azerbaijan"],
    ),
    (
        "Abkhazia dan Ossetia Selatan, yang oleh sebagian besar dunia dianggap bagian dari Georgia, "
        "bergantung pada Moskow.",
        ["Abkhazia recognised_as_part_of Georgia", "South Ossetia recognised_as_part_of Georgia"],
    ),
    (
        "Israel menjadi negara pertama yang mengakui Somaliland, yang memisahkan diri pada 1991 dan "
        "masih dianggap sebagai bagian dari Somalia oleh Uni Afrika.",
        ["Somaliland recognised_as_part_of Somalia"],
    ),
    (
        "Warga Zaporizhzhia yang diduduki Rusia tidak mendapat pasokan air setelah serangan itu, kata "
        "pejabat setempat.",
        ["Russia controls Zaporizhzhia"],
    ),
    (
        "Sekitar seperlima wilayah Ukraina kini berada di bawah pendudukan Rusia, termasuk hampir seluruh Luhansk.",
        ["Russia controls Ukraine", "Russia controls Luhansk"],
    ),
    (
        "Pasukan Israel masih mengendalikan sekitar 53 persen Jalur Gaza pada tahap pertama gencatan senjata.",
        ["Israel Defense Forces controls Gaza Strip"],
    ),
    (
        "Dataran Tinggi Golan di Suriah diduduki Israel sejak perang 1967 dan kemudian dianeksasi.",
        ["Israel controls Golan Heights"],
    ),
    (
        "Al-Shabaab masih menguasai banyak wilayah pedesaan di selatan dan tengah Somalia meski digempur"
        " serangan udara AS.",
        ["Al-Shabaab controls Somalia"],
    ),
    (
        "Damaskus sedang merundingkan kesepakatan keamanan dengan Israel yang diharapkan menghentikan "
        "serangan udara ke wilayah Suriah.",
        ["Syria holds_talks_with Israel"],
    ),
    (
        "Negosiasi tidak langsung antara Israel dan Hamas kembali digelar di Sharm el-Sheikh pada Senin "
        "dan dihadiri Jared Kushner.",
        ["Israel holds_talks_with Hamas"],
    ),
    (
        "Jepang dan Korea Selatan ikut membekukan aset sejumlah bank Rusia serta menambahkan puluhan "
        "pejabat ke daftar sanksi.",
        ["Japan sanctions Russia", "South Korea sanctions Russia"],
    ),
    (
        "Junta Myanmar, yang persenjataannya dipasok Rusia dan China, mengebom sebuah sekolah di Sagaing.",
        ["Russia supplies_arms Tatmadaw", "China supplies_arms Tatmadaw"],
    ),
    (
        "Kapal layar itu membawa lebih dari 750 ton rudal dan mesin dari Iran untuk Houthi ketika disita"
        " pasukan Tareq Saleh.",
        ["Iran supplies_arms Houthis"],
    ),
    (
        "Bagi Hamas, dukungan Teheran berupa uang dan pelatihan militer selama puluhan tahun ikut "
        "memungkinkan serangan 7 Oktober 2023.",
        ["Iran support Hamas"],
    ),
    (
        "Jepang dan Amerika Serikat terikat aliansi keamanan sejak 1951, dan sekitar 54.000 personel "
        "militer AS berpangkalan di Negeri Sakura.",
        ["Japan alliance United States"],
    ),
    (
        "Kuba, Nikaragua, dan Venezuela, yang semuanya sahabat dekat Kremlin, menolak resolusi itu.",
        ["Cuba alliance Russia", "Nicaragua alliance Russia", "Venezuela alliance Russia"],
    ),
    (
        "Rudal itu menyasar Kamp Arifjan di Kuwait, yang dihuni ribuan tentara Amerika, tetapi berhasil dicegat.",
        ["United States military_base Kuwait"],
    ),
    (
        "Incirlik, pangkalan udara di Turki selatan yang dipakai pasukan AS, diyakini menyimpan sekitar 50 bom nuklir.",
        ["United States military_base Turkey"],
    ),
    (
        "Kremlin memastikan kedua pangkalan militer Rusia di Suriah tetap beroperasi di bawah "
        "pemerintahan Ahmed al-Sharaa.",
        ["Russia military_base Syria"],
    ),
    (
        "Moskow menilai Istanbul, tempat Turki menjamu tiga putaran perundingan Rusia dan Ukraina, masih"
        " menjadi pilihan terbaik.",
        ["Turkey mediates Russia; Ukraine", "Russia holds_talks_with Ukraine"],
    ),
    (
        "Swiss dan Norwegia telah lama menjadi penyambung lidah antara Washington dan Teheran yang tidak"
        " punya hubungan diplomatik sejak 1980.",
        ["Switzerland mediates United States; Iran", "Norway mediates United States; Iran"],
    ),
    (
        "Adalah Beijing yang merukunkan kembali Riyadh dan Teheran pada Maret 2023 setelah tujuh tahun bermusuhan.",
        ["China mediates Saudi Arabia; Iran"],
    ),
    (
        "Turki, Hungaria, dan Slovakia menjadi tiga negara NATO yang menolak mengirim senjata ke Kyiv.",
        ["Turkey member_of NATO", "Hungary member_of NATO", "Slovakia member_of NATO"],
    ),
    (
        "Hampir seluruh dunia memandang Dataran Tinggi Golan sebagai wilayah Suriah yang diduduki; hanya"
        " Washington yang mengakui aneksasi Israel.",
        ["Golan Heights recognised_as_part_of Syria"],
    ),
    (
        "Kapal tanker itu diserang drone laut yang dipasok Inggris untuk Ukraina, kata Moskow.",
        ["United Kingdom supplies_arms Ukraine"],
    ),
    (
        "Gedung Putih menyetujui paket suku cadang Patriot senilai 500 juta dolar untuk Kyiv, dengan "
        "Norwegia menanggung sebagian besar biayanya.",
        ["United States supplies_arms Ukraine"],
    ),
    (
        "Angkatan bersenjata Kamboja mengandalkan peluncur roket buatan China, sementara Thailand "
        "menerbangkan F-16 buatan AS dan Gripen dari Swedia.",
        [
            "China supplies_arms Royal Cambodian Armed Forces",
            "United States supplies_arms Thailand",
            "Sweden supplies_arms Thailand",
        ],
    ),
    (
        "Tiga negara anggota NATO, yakni Estonia, Latvia, dan Lituania, mulai keluar dari perjanjian "
        "larangan ranjau darat.",
        ["Estonia member_of NATO", "Latvia member_of NATO", "Lithuania member_of NATO"],
    ),
    (
        "India, anggota Quad bersama Amerika Serikat, Jepang, dan Australia, terus membeli minyak Rusia "
        "dengan harga diskon.",
        [
            "India member_of Quad on Sudan",
            "United States member_of Quad on Sudan",
            "Japan member_of Quad on Sudan",
            "Australia member_of Quad on Sudan",
        ],
    ),
    (
        "Pemerintah Yaman yang diakui PBB bergantung pada uang Saudi untuk menggaji tentaranya.",
        ["Saudi Arabia support Yemeni military", "Saudi Arabia support Yemeni government"],
    ),
]

SILENT = [
    "Zelenskyy kembali meminta rudal Taurus dari Jerman, tetapi Kanselir Friedrich Merz menolak "
    "mengatakan apakah rudal itu akan dikirim.",
    "Abu Dhabi menegaskan tidak pernah memasok senjata kepada pihak mana pun di Sudan.",
    "Ukraina berharap suatu hari dapat bergabung dengan NATO, keinginan yang ditentang keras Moskow.",
    "Saleh dahulu bersekutu dengan Houthi sebelum dibunuh kelompok itu pada Desember 2017.",
    "Presiden memperingatkan bahwa tanpa bantuan Amerika, Rusia bisa menguasai seluruh Donetsk pada musim semi.",
    "Militer Sudan menolak berunding dengan RSF yang disebutnya sebagai milisi teroris.",
    "Para pemimpin Eropa khawatir Trump akan memihak Putin saat keduanya bertemu di Budapest.",
    "Tentara membantah laporan bahwa M23 telah menguasai bandara Goma.",
    "AS menutup pangkalan terakhirnya di Niger pada September 2024 setelah junta mengakhiri perjanjian militer.",
    "Uskup Goma mendesak Rwanda dan Kongo segera menandatangani perjanjian damai.",
    "Proposal yang didukung Amerika Serikat itu belum dijawab Hamas.",
    "Wartawan itu, warga negara Israel, meliput perang di Lebanon, Suriah, dan Irak untuk BBC.",
    "Paus mendoakan Sudan, Myanmar, dan Ukraina serta berterima kasih kepada para relawan Caritas Lebanon.",
    "Iran dan Israel tidak memiliki hubungan diplomatik sejak Revolusi Islam 1979.",
    "India dan Pakistan sama-sama memiliki senjata nuklir dan telah tiga kali berperang memperebutkan Kashmir.",
    "Israel menolak usulan agar pasukan Turki ikut serta dalam misi penjaga perdamaian di Gaza.",
    "Sanksi baru terhadap Iran dapat dijatuhkan bila negara itu tidak bekerja sama dengan IAEA.",
    "Menteri itu enggan menjawab apakah Jerman akan kembali memasok mesin tank ke Israel tahun depan.",
    "Baik Mesir maupun Yordania tidak akan menempatkan tentara di Gaza.",
    "Taiwan, negara demokrasi berpenduduk 23 juta jiwa, tidak pernah diperintah Republik Rakyat China.",
    "Film itu mengisahkan keluarga yang terbelah antara paman pendukung Hizbullah dan sepupu di tentara Lebanon.",
    "Wagner dahulu menguasai sejumlah tambang emas di Sudan, kenang bekas karyawannya.",
    "Inggris meninggalkan pangkalannya di Basra pada 2009.",
    "Iran menilai tidak ada gunanya berunding dengan Washington selama Israel terus mengebom.",
    "Seandainya Rusia merebut Pokrovsk, Moskow akan menguasai simpul jalan terakhir di kawasan itu.",
    "Tidak ada aliansi antara India dan Amerika Serikat, tegas jenderal itu.",
    "Bank sentral Thailand mendukung baht dengan menjual dolar di Singapura.",
    "Hamas mendesak Aljazair, Turki, dan Indonesia memutus hubungan dengan Israel dan menjatuhkan sanksi kepadanya.",
    "Duta Besar Rusia di Khartoum menyebut kabar soal pangkalan laut itu prematur.",
    "Kanada tidak terikat perjanjian itu karena tidak pernah meratifikasinya.",
    "Pengamat menilai Hungaria bertingkah seolah-olah sekutu Moskow.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_ties_told_in_passing(text: str, expected: list[str]) -> None:
    told = [" ".join(one) for one in ties(text, "id")]
    assert [one for one in expected if one not in told] == []


@pytest.mark.parametrize("text", SILENT)
def test_what_is_wished_denied_over_or_something_else_is_no_tie(text: str) -> None:
    assert list(ties(text, "id")) == []
