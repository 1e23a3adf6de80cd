"""Indonesian ties and events in the frames of ordinary sentences: voices, clauses, asides, nouns, lists.

A matrix of what may be told by how it may be told, and one of sentences that look alike and tell nothing.
"""

from __future__ import annotations

import pytest

from kg.extract.clauses.asides import asides
from kg.extract.language.pack import load
from tests.extract.reading import analyses, events, ties

#: subject | tie | object | a sentence that tells it
TIES = """
M23 | controls | Bukavu | Bukavu, kota terbesar di timur Kongo, dikuasai M23 sejak Januari.
M23 | controls | Bukavu | Bukavu, yang berpenduduk dua juta jiwa, kini dikuasai M23.
M23 | controls | Bukavu | Bukavu (ibu kota Kivu Selatan) dikuasai oleh M23 sejak Februari.
M23 | controls | Goma | Sejak Januari Goma dikuasai M23.
M23 | controls | Bukavu | Bukavu sejak Januari lalu dikuasai kelompok M23.
M23 | controls | Goma | Kota Goma sepenuhnya dikuasai M23 setelah pertempuran empat hari.
M23 | controls | Goma | M23, yang menguasai Goma sejak Januari, membantah laporan itu.
M23 | controls | Goma | M23, penguasa Goma sejak Januari, membantah laporan itu.
M23 | controls | Goma | Penguasaan M23 atas Goma memicu krisis pangan.
M23 | controls | Goma | Para pengungsi kembali ke kota Goma yang dikuasai M23.
M23 | controls | Goma | M23 hingga kini menguasai Goma dan sejumlah kota lain.
M23 | controls | Bukavu | M23 menguasai Goma, kota terbesar di kawasan itu, dan Bukavu.
M23 | controls | Goma | Di bawah kekuasaan M23, Goma terpuruk.
M23 | controls | Bukavu | Bukavu jatuh ke dalam kekuasaan M23 pada Januari.
Rapid Support Forces | controls | El Fasher | El Fasher, di Darfur Utara, sejak Oktober berada di bawah kendali RSF.
Rapid Support Forces | controls | Nyala | Warga melarikan diri dari Nyala, yang sejak 2023 dikuasai RSF.
Russia | controls | Mariupol | Mariupol, kota pelabuhan di Laut Azov, sejak Mei 2022 berada di bawah pendudukan Rusia.
Arakan Army | controls | Rakhine | Tentara Arakan, penguasa sebagian besar Rakhine, mengumumkan gencatan senjata.
Houthis | controls | Sana'a | Houthi, penguasa Sanaa sejak 2014, menahan belasan staf PBB.
Syrian Democratic Forces | controls | Hasakah | Hasakah, provinsi kaya minyak, masih dipegang SDF.
Arakan Army | controls | Rakhine | Dari 17 kotapraja di Rakhine, 14 di antaranya sudah dikuasai Tentara Arakan.
M23 | controls | Rubaya | Tambang koltan di Rubaya sejak April 2024 dikuasai M23.
Russia | controls | Crimea | Krimea, yang oleh Rusia dicaplok pada 2014, menjadi sasaran drone.
Morocco | controls | Western Sahara | Sahara Barat, bekas jajahan Spanyol, sebagian besar dikuasai Maroko.
Belarus | alliance | Russia | Belarus, sekutu dekat Rusia, mengecam sanksi itu.
Belarus | alliance | Russia | Belarus, yang merupakan sekutu Rusia, mengecam sanksi itu.
Belarus | alliance | Russia | Belarus selama ini menjadi sekutu setia Rusia.
Belarus | alliance | Russia | Belarus dikenal luas sebagai sekutu terdekat Moskow.
Belarus | alliance | Russia | Belarus sejak lama bersekutu dengan Rusia.
Belarus | alliance | Russia | Belarus, yang bersekutu dengan Rusia, mengecam sanksi itu.
Belarus | alliance | Russia | Sekutu Rusia, Belarus, mengecam sanksi itu.
China | alliance | Pakistan | Tiongkok, yang dianggap Pakistan sebagai sekutu terdekatnya, menyerukan penahanan diri.
Azerbaijan | alliance | Turkey | Azerbaijan dan Turki, dua sekutu lama, menggelar latihan bersama.
Iran | alliance | Venezuela | Teheran menyebut Venezuela sekutu strategisnya di Amerika Latin.
Turkey | alliance | Azerbaijan | Turki dan Azerbaijan menjalin aliansi militer sejak 2010.
Saudi Arabia | defence_pact | Pakistan | Arab Saudi pada September lalu meneken pakta pertahanan dengan Pakistan.
Saudi Arabia | defence_pact | Pakistan | Pakta pertahanan Arab Saudi dan Pakistan mengejutkan India.
Saudi Arabia | defence_pact | Pakistan | Pakta pertahanan antara Arab Saudi dan Pakistan mengejutkan India.
Russia | defence_pact | North Korea | Rusia terikat perjanjian pertahanan bersama dengan Korea Utara.
Russia | defence_pact | North Korea | Rusia dan Korea Utara terikat pakta pertahanan timbal balik sejak 2024.
Russia | defence_pact | North Korea | Pakta pertahanan Rusia-Korea Utara diteken pada 2024.
Ethiopia | defence_pact | Kenya | Etiopia memiliki pakta pertahanan dengan Kenya sejak 1963.
North Korea | defence_pact | Russia | Berdasarkan pakta pertahanan dengan Rusia, Korea Utara mengirim 10.000 tentara.
Israel | treaty | Egypt | Israel dan Mesir menandatangani perjanjian damai pada 1979.
Israel | treaty | Egypt | Perjanjian damai 1979 antara Israel dan Mesir masih berlaku.
Jordan | treaty | Israel | Yordania, yang berdamai dengan Israel pada 1994, memanggil pulang duta besarnya.
India | treaty | Pakistan | India menangguhkan Perjanjian Perairan Indus dengan Pakistan.
India | treaty | Pakistan | India pada 1960 meneken Perjanjian Perairan Indus dengan Pakistan.
Ethiopia | treaty | Eritrea | Perjanjian damai yang ditandatangani Etiopia dan Eritrea pada 2018 kini terancam.
Armenia | treaty | Azerbaijan | Armenia dan Azerbaijan memaraf perjanjian damai di Washington.
Bahrain | treaty | Israel | Bahrain menormalisasi hubungan dengan Israel pada 2020.
Lebanon | treaty | Israel | Lebanon dan Israel menyepakati batas laut lewat perjanjian pada Oktober 2022.
Qatar | mediates | Israel; Hamas | Qatar menengahi perundingan antara Israel dan Hamas.
Qatar | mediates | Israel; Hamas | Qatar selama ini menengahi Israel dan Hamas.
Qatar | mediates | Israel; Hamas | Qatar, yang selama ini menengahi Israel dan Hamas, mengecam serangan itu.
Qatar | mediates | Israel; Hamas | Perundingan Israel dan Hamas yang ditengahi Qatar kembali buntu.
Qatar | mediates | Israel; Hamas | Israel dan Hamas menggelar perundingan tidak langsung yang dimediasi oleh Qatar.
Qatar | mediates | Israel; Hamas | Qatar, mediator utama antara Israel dan Hamas, mengecam serangan itu.
Qatar | mediates | Israel; Hamas | Mediasi Qatar antara Israel dan Hamas berakhir tanpa hasil.
China | mediates | Saudi Arabia; Iran | Tiongkok memediasi pemulihan hubungan Arab Saudi dan Iran pada 2023.
France | co_chairs | OSCE Minsk Group | Prancis, ketua bersama Grup Minsk OSCE, menyerukan gencatan senjata.
France | co_chairs | OSCE Minsk Group | Prancis, yang mengetuai bersama Grup Minsk OSCE, menyerukan gencatan senjata.
Russia | co_chairs | OSCE Minsk Group | Prancis, Rusia, dan Amerika Serikat mengetuai bersama Grup Minsk OSCE.
Russia | co_chairs | OSCE Minsk Group | Grup Minsk OSCE diketuai bersama Rusia, Prancis, dan AS.
Turkey | member_of | NATO | Turki, anggota NATO, menolak menjatuhkan sanksi.
Turkey | member_of | NATO | Turki merupakan anggota NATO sejak 1952.
Turkey | member_of | NATO | Turki, yang sejak 1952 menjadi anggota NATO, menolak menjatuhkan sanksi.
Turkey | member_of | NATO | Turki bergabung dengan NATO pada 1952.
Turkey | member_of | NATO | Turki, yang bergabung dengan NATO pada 1952, menolak menjatuhkan sanksi.
Finland | member_of | NATO | Finlandia pada 2023 resmi bergabung dengan NATO.
Finland | member_of | NATO | Finlandia, anggota terbaru NATO, menutup perbatasannya.
Finland | member_of | NATO | Keanggotaan Finlandia di NATO membuat Moskow geram.
Finland | member_of | NATO | Setelah bergabung dengan NATO pada 2023, Finlandia menutup perbatasannya.
Armenia | member_of | Collective Security Treaty Organization | Armenia, meskipun anggota CSTO, menolak ikut latihan.
Al-Qassam Brigades | member_of | Hamas | Brigade Al-Qassam, sayap militer Hamas, mengaku bertanggung jawab.
M23 | member_of | Congo River Alliance | M23, bagian dari Aliansi Sungai Kongo, menolak mundur.
YPG | member_of | Syrian Democratic Forces | YPG, komponen utama SDF, menolak dilucuti.
Al-Qassam Brigades | member_of | Hamas | Sayap militer Hamas, Brigade Al-Qassam, mengaku bertanggung jawab.
Syria | member_of | Arab League | Liga Arab kembali menerima Suriah sebagai anggota pada 2023.
Sweden | member_of | NATO | Swedia menyusul Finlandia bergabung dengan NATO pada Maret 2024.
Hungary | member_of | NATO | Budapest, meski anggota NATO, tetap dekat dengan Moskow.
Cambodia | member_of | ASEAN | Sepuluh negara ASEAN, termasuk Kamboja, mengirim pemantau.
Rwanda | support | M23 | M23, yang didukung Rwanda, merebut Goma.
Rwanda | support | M23 | M23 didukung Rwanda.
Rwanda | support | M23 | Rwanda mendukung M23.
Rwanda | support | M23 | Rwanda, yang mendukung M23, membantah tuduhan itu.
Rwanda | support | M23 | Rwanda, pendukung utama M23, membantah tuduhan itu.
Rwanda | support | M23 | Rwanda sejak 2021 mendukung M23 dengan senjata dan pasukan.
Rwanda | support | M23 | Kelompok M23 dukungan Rwanda merebut Goma.
United States | support | Syrian Democratic Forces | SDF pimpinan Kurdi yang didukung Amerika Serikat menguasai Raqqa.
United States | support | Syrian Democratic Forces | Abdi, kepala Pasukan Demokratik Suriah (SDF) yang dibantu AS, diam.
European Union | support | Ukraine | Uni Eropa telah menyalurkan lebih dari 170 miliar euro kepada Ukraina.
Rwanda | support | M23 | Karena mendukung M23, Rwanda dijatuhi sanksi.
Rwanda | support | M23 | Rwanda disebut sebagai otak di balik M23.
Iran | supplies_arms | Houthis | Iran memasok rudal kepada Houthi.
Iran | supplies_arms | Houthis | Iran memasok Houthi dengan rudal dan drone.
Iran | supplies_arms | Houthis | Iran sejak lama memasok senjata ke Houthi.
Iran | supplies_arms | Houthis | Iran, yang memasok senjata ke Houthi, membantah terlibat.
Iran | supplies_arms | Houthis | Iran, pemasok senjata Houthi, membantah terlibat.
Iran | supplies_arms | Houthis | Iran, pemasok utama senjata bagi Houthi, membantah terlibat.
Iran | supplies_arms | Houthis | Houthi dipasok senjata oleh Iran.
Iran | supplies_arms | Houthis | Houthi, yang dipersenjatai Iran, menyerang kapal.
Iran | supplies_arms | Houthis | Senjata Iran yang dikirim ke Houthi disita.
Iran | supplies_arms | Houthis | Kelompok Houthi dipersenjatai dan dilatih Iran.
China | supplies_arms | Pakistan | Tiongkok memasok 81 persen senjata Pakistan.
China | supplies_arms | Pakistan | Pemasok senjata terbesar Pakistan adalah Tiongkok.
China | supplies_arms | Tatmadaw | Junta Myanmar mendapatkan jet tempur dari Rusia dan Tiongkok.
Norway | supplies_arms | Ukraine | Jet tempur F-16 sumbangan Norwegia sudah tiba di Ukraina.
United States | supplies_arms | Israel | Bom seberat 900 kilogram pemberian AS dipakai Israel di Rafah.
Iran | supplies_arms | Hezbollah | Senjata dari Iran untuk Hizbullah selama ini melewati Suriah.
Iran | supplies_arms | Houthis | Kapal itu mengangkut senjata Iran untuk Houthi.
Iran | supplies_arms | Houthis | AS menyita senjata kiriman Iran yang ditujukan kepada Houthi.
Russia | supplies_arms | India | India, pembeli terbesar senjata Rusia, menolak tekanan itu.
Israel | supplies_arms | India | Drone Harop yang dipakai India dibeli dari Israel.
United States | supplies_arms | Saudi Arabia | Arab Saudi memborong jet tempur F-35 dari Amerika Serikat.
European Union | sanctions | Russia | Uni Eropa menjatuhkan sanksi terhadap Rusia.
European Union | sanctions | Russia | Uni Eropa pada Jumat menyetujui paket sanksi ke-18 terhadap Rusia.
European Union | sanctions | Russia | Sanksi Uni Eropa terhadap Rusia diperpanjang enam bulan.
European Union | sanctions | Russia | Sanksi yang dijatuhkan Uni Eropa kepada Rusia diperpanjang.
European Union | sanctions | Russia | Rusia dijatuhi sanksi oleh Uni Eropa.
European Union | sanctions | Russia | Rusia, yang dikenai sanksi oleh Uni Eropa sejak 2014, membantah tuduhan itu.
United States | sanctions | Rwanda | Amerika Serikat menyanksi Rwanda karena mendukung M23.
United States | sanctions | Rwanda | Washington menjatuhkan sanksi kepada Rwanda.
United States | sanctions | Venezuela | Sanksi minyak yang dijatuhkan Washington telah memangkas pendapatan Venezuela.
Japan | sanctions | Russia | Jepang membekukan aset sejumlah bank Rusia dan memperketat sanksi terhadap Moskow.
Russia | military_base | Syria | Rusia memiliki dua pangkalan militer di Suriah.
Russia | military_base | Syria | Rusia, yang memiliki pangkalan udara di Suriah, mengirim delegasi.
Russia | military_base | Syria | Pangkalan Rusia di Suriah diserang drone.
Russia | military_base | Syria | Pangkalan militer yang dioperasikan Rusia di Suriah diserang drone.
Russia | military_base | Syria | Rusia masih mempertahankan pangkalannya di Suriah.
Russia | military_base | Armenia | Rusia menempatkan ribuan tentara di Armenia.
Russia | military_base | Armenia | Armenia menjadi tuan rumah pangkalan militer Rusia.
Russia | military_base | Armenia | Penempatan pasukan Rusia di Armenia berlangsung sejak 1990-an.
Russia | military_base | Armenia | Di Armenia, Rusia mengoperasikan pangkalan militer.
France | military_base | Djibouti | Djibouti, tempat Prancis memiliki pangkalan militer, menutup wilayah udaranya.
United States | military_base | Qatar | Qatar menampung pangkalan militer AS terbesar di Timur Tengah.
Russia | military_base | Hmeimim | Rusia, yang masih mempertahankan pangkalan udara Hmeimim, mengirim delegasi.
Russia | military_base | Tartus | Moskow masih bertahan di pangkalan udara Hmeimim serta pelabuhan Tartus.
United States | military_base | Qatar | Amerika Serikat memiliki pangkalan udara Al Udeid di Qatar.
Russia | military_base | Tajikistan | Pangkalan militer terbesar Rusia di luar negeri berada di Tajikistan.
Russia | military_base | Armenia | Armenia, tempat Rusia masih memiliki pangkalan militer, menjauh dari Moskow.
China | military_base | Djibouti | Tiongkok membuka pangkalan militer pertamanya di Djibouti pada 2017.
Crimea | recognised_as_part_of | Ukraine | Mayoritas negara mengakui Krimea sebagai wilayah Ukraina.
Crimea | recognised_as_part_of | Ukraine | Krimea, yang menurut hukum internasional milik Ukraina, dicaplok pada 2014.
Crimea | recognised_as_part_of | Ukraine | Sidang Umum PBB menegaskan bahwa Krimea tetap wilayah Ukraina.
Taiwan | recognised_as_part_of | China | Indonesia menganggap Taiwan bagian dari Tiongkok.
Golan Heights | recognised_as_part_of | Syria | Hampir semua negara menganggap Golan wilayah Suriah yang diduduki.
Crimea | recognised_as_part_of | Ukraine | PBB tetap mengakui Krimea sebagai bagian Ukraina.
Somaliland | recognised_as_part_of | Somalia | Somaliland secara internasional masih dianggap bagian dari Somalia.
United States | holds_talks_with | Iran | Amerika Serikat dan Iran menggelar perundingan nuklir di Muscat.
United States | holds_talks_with | Iran | Amerika Serikat sedang berunding dengan Iran soal program nuklirnya.
United States | holds_talks_with | Iran | Perundingan antara Amerika Serikat dan Iran berlanjut.
United States | holds_talks_with | Iran | Perundingan nuklir Amerika Serikat dengan Iran berlanjut pekan depan.
Syria | holds_talks_with | Israel | Suriah, yang tengah berunding dengan Israel, mengecam serangan itu.
Syria | holds_talks_with | Israel | Suriah sejak Mei menggelar pembicaraan langsung dengan Israel.
Sudanese Armed Forces | holds_talks_with | Rapid Support Forces | Tentara Sudan dan RSF berunding di Jeddah pada 2023.
Thailand | holds_talks_with | Cambodia | Thailand dan Kamboja pada Senin memulai perundingan di Kuala Lumpur.
Russia | holds_talks_with | Ukraine | Delegasi Rusia dan Ukraina duduk satu meja di Istanbul untuk ketiga kalinya.
United Arab Emirates | supplies_arms | Rapid Support Forces | UEA, yang oleh PBB dituduh mempersenjatai RSF, diam.
Turkey | supplies_arms | Pakistan | Turki mendukung Pakistan dan memasok drone kepada militernya.
United States | support | Ukraine | AS memulihkan bantuan militer kepada Ukraina.
Houthis | member_of | Axis of Resistance | Houthi adalah bagian dari “Poros Perlawanan”.
Houthis | member_of | Axis of Resistance | Iran menyokong Houthi, kelompok yang menjadi bagian dari "Poros Perlawanan".
"""

#: event | status | a sentence that tells it
EVENTS = """
attack | happened | Tentara Eritrea menyerang pos militer Etiopia di Badme.
attack | happened | Badme diserang tentara Eritrea pada Senin.
attack | happened | Badme, kota kecil di perbatasan, diserang tentara Eritrea pada Senin.
attack | happened | Badme pada Senin dini hari diserang oleh tentara Eritrea.
attack | happened | Jet-jet tempur Pakistan, menurut warga, menggempur sebuah pasar di Kabul.
shelling | happened | Artileri Kamboja menembaki desa di Surin.
shelling | happened | Pasukan Kamboja menembaki desa-desa di Surin dengan roket.
shelling | happened | Desa di Surin ditembaki pasukan Kamboja.
shelling | happened | Surin, provinsi di timur laut Thailand, ditembaki artileri Kamboja.
clash | happened | Pasukan Thailand dan Kamboja terlibat baku tembak di perbatasan.
clash | happened | Bentrokan antara pasukan Thailand dan Kamboja menewaskan 12 orang.
clash | happened | Baku tembak antara tentara Thailand dan Kamboja pecah pada Kamis pagi.
clash | happened | Pasukan Thailand bentrok dengan tentara Kamboja di perbatasan.
ceasefire_agreed | happened | India dan Pakistan menyepakati gencatan senjata pada 10 Mei.
ceasefire_agreed | happened | India dan Pakistan pada 10 Mei sepakat menghentikan pertempuran.
ceasefire_agreed | happened | Gencatan senjata antara India dan Pakistan mulai berlaku pada 10 Mei.
ceasefire_agreed | happened | Gencatan senjata yang disepakati India dan Pakistan pada 10 Mei masih bertahan.
ceasefire_violated | happened | Israel melanggar gencatan senjata di Lebanon.
ceasefire_violated | happened | Gencatan senjata dengan Hizbullah dilanggar Israel.
ceasefire_violated | happened | Gencatan senjata itu berulang kali dilanggar Israel.
ceasefire_violated | alleged | Hizbullah menuduh Israel melanggar gencatan senjata.
capture | happened | M23 merebut Uvira pada Rabu.
capture | happened | Uvira direbut M23 pada Rabu.
capture | happened | Uvira, kota di perbatasan Burundi, direbut M23 pada Rabu.
capture | happened | Uvira pada Rabu direbut oleh M23.
withdrawal | happened | M23 mundur dari Uvira pada Sabtu.
withdrawal | happened | M23 menarik pasukannya dari Uvira.
withdrawal | happened | M23, yang merebut Uvira pekan lalu, menarik pasukannya dari kota itu.
withdrawal | happened | Pasukan M23 ditarik dari Uvira pada Sabtu.
talks | happened | AS dan Iran menggelar putaran kelima perundingan di Roma.
talks | happened | Putaran kelima perundingan antara AS dan Iran digelar di Roma.
talks | happened | Perundingan AS dan Iran digelar di Roma pada Jumat.
talks | planned | AS dan Iran dijadwalkan berunding di Roma pada Jumat.
meeting | happened | Narendra Modi bertemu Xi Jinping di Tianjin.
meeting | happened | Narendra Modi pada Minggu bertemu dengan Xi Jinping di Tianjin.
meeting | happened | Narendra Modi, yang bertemu Xi Jinping di Tianjin, menyerukan perdamaian.
meeting | happened | Pertemuan Narendra Modi dan Xi Jinping berlangsung di Tianjin.
meeting | happened | Asim Munir, panglima militer Pakistan, dijamu makan siang oleh Donald Trump.
phone_call | happened | Donald Trump menelepon Hun Manet.
phone_call | happened | Donald Trump berbicara lewat telepon dengan Hun Manet.
phone_call | happened | Hun Manet ditelepon Donald Trump pada Sabtu.
phone_call | happened | Dalam percakapan telepon dengan Hun Manet, Donald Trump mendesak gencatan senjata.
letter | happened | Kamboja menyurati Dewan Keamanan PBB.
letter | happened | Kamboja melayangkan surat protes kepada Thailand.
letter | happened | Dalam surat kepada Dewan Keamanan PBB, Kamboja menuduh Thailand melakukan agresi.
protest | happened | Ribuan warga Israel berunjuk rasa di Tel Aviv menuntut pembebasan sandera.
protest | happened | Unjuk rasa besar pecah di Beograd, Serbia.
protest | happened | Puluhan ribu orang turun ke jalan di Beograd, Serbia.
protest | happened | Polisi Kenya membubarkan demonstrasi di Nairobi.
prisoner_exchange | happened | Rusia dan Ukraina bertukar 300 tawanan perang.
prisoner_exchange | happened | Rusia dan Ukraina pada Jumat saling menukar 300 tawanan.
prisoner_exchange | happened | Pertukaran tawanan antara Rusia dan Ukraina berlangsung pada Jumat.
prisoner_exchange | happened | Hamas membebaskan 20 sandera sebagai imbalan atas hampir 2.000 tahanan Palestina.
prisoner_exchange | happened | Delapan belas tentara Kamboja yang ditahan Thailand dipulangkan pada Rabu.
attack | happened | Setelah menggempur Kabul, Pakistan menutup perbatasan.
attack | happened | Kharkiv, kota terbesar kedua Ukraina, kembali diserang bom luncur Rusia.
ceasefire_violated | alleged | Kongo menuding M23 dan Rwanda mengingkari gencatan senjata.
capture | happened | Ladang minyak Omar diambil alih pasukan Suriah dari SDF.
phone_call | happened | Dalam pembicaraan telepon selama dua jam, Trump dan Putin membahas Ukraina.
letter | happened | Delcy Rodríguez mengirim surat kepada Trump.
capture | happened | Militer Sudan mengumumkan direbutnya Babanusa oleh RSF.
attack | happened | Israel melancarkan Operasi Tembok Besi di Tepi Barat utara sejak 21 Januari.
attack | happened | India menggelar Operasi Sindoor pada 7 Mei.
attack | happened | Amerika Serikat membalasnya dengan kampanye udara selama dua bulan.
ceasefire_violated | alleged | Thailand menuduh Kamboja melanggarnya lebih dulu.
talks | happened | Seusai berunding dengan delegasi AS di Jeddah, Kyiv menyatakan siap.
attack | happened | RSF memblokade El Fasher sejak Mei 2024.
"""

#: what is not told, a tie or an event | a sentence that seems to tell it
SILENT = """
controls | Jika M23 menguasai Bukavu, perang akan meluas.
controls | M23 gagal merebut Uvira, kota di perbatasan Burundi.
controls | Benarkah Bukavu dikuasai M23?
controls | Bukavu, kota terbesar di Kivu Selatan, tidak dikuasai M23.
controls | Bukavu, kota terbesar di Kivu Selatan, belum dikuasai M23.
controls | Prancis, bekas penguasa kolonial Senegal, menarik pasukannya.
controls | Bashar al-Assad, mantan penguasa Suriah, kini tinggal di Moskow.
controls | M23 ingin menguasai Bukavu, kata gubernur.
controls | Tentara Sudan membantah El Fasher dikuasai RSF.
M23 controls | Rwanda menuduh Kongo membiarkan Goma, kota perbatasan, dibom milisi.
Sudan controls | Tentara Sudan menyerang Nyala, kota di Darfur, dan membunuh warga.
controls | Israel dan Mesir membahas penguasaan Gaza setelah perang.
controls | Rusia kehilangan kendali atas Kherson pada November 2022.
Houthis controls | Houthi diusir dari Aden, kota pelabuhan di selatan Yaman, pada 2015.
alliance | Turki bukan sekutu Israel.
alliance | Trump mengecam Jerman, sementara sekutunya diam.
alliance | Rusia mengancam negara-negara sekutu Ukraina.
alliance | Mantan sekutu, Rwanda dan Uganda saling menuduh.
alliance | Eritrea, bekas sekutu Etiopia, memutus hubungan.
alliance | Iran menyebut Israel dan sekutunya teroris.
alliance Qatar | Arab Saudi dan Qatar membahas aliansi militer Turki.
defence_pact | Arab Saudi ingin meneken pakta pertahanan dengan Amerika Serikat.
defence_pact | Ukraina dan AS belum menandatangani pakta pertahanan.
defence_pact | Filipina dan Kanada akan menandatangani perjanjian pertahanan bulan depan.
defence_pact | India mengecam pakta pertahanan.
treaty | Suriah dan Israel belum menandatangani perjanjian damai.
treaty | Perjanjian damai antara Armenia dan Azerbaijan akan diteken tahun depan.
treaty | Rusia dan Ukraina gagal mencapai perjanjian damai.
treaty | Trump mendesak Israel dan Suriah menandatangani perjanjian damai.
mediates | Turki menawarkan diri menengahi India dan Pakistan.
mediates | India menolak mediasi Turki.
mediates | Siapa yang akan menengahi Kongo dan Rwanda?
mediates | Uni Afrika mendesak Angola menengahi kembali Kongo dan Rwanda.
member_of | Ukraina ingin bergabung dengan NATO.
member_of | Ukraina bukan anggota NATO.
member_of | Ukraina belum menjadi anggota Uni Eropa.
member_of | Setelah bergabung dengan NATO, Ukraina akan aman.
member_of | Israel membunuh seorang anggota Hamas di Lebanon.
member_of | Brigade Al-Qassam menyerang Hamas.
member_of | Anggota parlemen Turki mengunjungi NATO.
member_of | Pemimpin sayap militer Hamas, Mohammed Deif, tewas.
member_of | Tentara Israel menyerang sayap militer Hamas.
support | Rwanda membantah mendukung M23.
support | Rwanda tidak mendukung M23.
support | Rwanda, tetangga Kongo, membantah mendukung M23.
support | Apakah Rwanda mendukung M23?
support | Mahasiswa di Jakarta mendukung Palestina.
support | Jika Iran mendukung Hizbullah, perang akan meluas.
support | Rwanda dituduh mendukung siapa pun.
support | Etiopia khawatir Mesir mendukung Eritrea.
support Lebanon | Iran, yang mendanai Hizbullah di Lebanon, mengecam serangan itu.
support | Uni Eropa mengucurkan 5 juta euro untuk pengungsi di Chad.
supplies_arms | Jerman menolak mengirim rudal Taurus ke Ukraina.
supplies_arms | Ukraina menghancurkan tank buatan Rusia.
supplies_arms | Rusia menembakkan drone buatan Iran ke Kyiv.
supplies_arms | AS mungkin menjual jet tempur F-35 kepada Turki.
supplies_arms | Turki ingin membeli jet tempur Eurofighter dari Inggris.
supplies_arms | Hizbullah menerima jenazah para pejuang dari Israel.
supplies_arms | Ukraina menembak jatuh jet tempur Rusia.
supplies_arms | Israel menerima rudal Houthi dengan sirene.
supplies_arms | Pakistan menuduh India menerima drone.
supplies_arms | Militer India menerima serangan jet tempur Pakistan.
supplies_arms | Serangan drone Ukraina tiba di Rusia.
sanctions | Uni Eropa mengancam akan menjatuhkan sanksi kepada Israel.
sanctions | Uni Eropa gagal menjatuhkan sanksi terhadap Israel.
sanctions | Ukraina meminta Uni Eropa menjatuhkan sanksi terhadap Belarus.
sanctions | Turki tidak menjatuhkan sanksi kepada Rusia.
sanctions | AS mencabut sanksi terhadap Suriah.
military_base | Rusia ingin memiliki pangkalan militer di Sudan.
military_base | Rusia menutup pangkalan militernya di Azerbaijan.
military_base | Israel menyerang pangkalan militer di Suriah.
military_base Syria | Iran menyerang pangkalan militer AS.
military_base | Hamas berkantor di Qatar.
military_base | Rencana penempatan pasukan Prancis di Ukraina ditolak Moskow.
military_base | Penempatan pasukan Eropa di Ukraina masih dibahas.
recognised | Israel tidak mengakui Yerusalem Timur sebagai bagian dari Palestina.
recognised | Venezuela mengklaim Guyana sebagai wilayahnya.
holds_talks_with | Israel menolak berunding dengan Hamas.
holds_talks_with | Trump mendesak Rusia berunding dengan Ukraina.
holds_talks_with | Rusia dan Ukraina batal menggelar perundingan di Istanbul.
holds_talks_with | Rusia dan Ukraina, dua negara yang berperang, menolak menggelar perundingan.
holds_talks_with | Erdogan bersedia menjadi tuan rumah.
attack | Rusia tidak menyerang Odesa.
capture | Rusia gagal merebut Kupiansk, kota di Kharkiv.
withdrawal | Hizbullah menuntut Israel menarik pasukannya dari Lebanon.
ceasefire_agreed | Hamas mengusulkan gencatan senjata lima tahun.
prisoner_exchange happened | Keluarga sandera menuntut pembebasan sandera.
prisoner_exchange happened | Tentara yang ditahan Hamas belum dibebaskan.
meeting happened | Putin tidak akan bertemu Zelensky.
United States support | AS menyanksi Rwanda karena mendukung M23.
alliance | AS menyanksi sekutu Rusia.
alliance | Israel menyerang sekutu Iran di Lebanon.
alliance | Rusia kehilangan sekutu Suriah.
alliance | Turki, yang mengecam sekutu Israel, menutup perbatasan.
supplies_arms | AS menyanksi pemasok senjata Rusia.
supplies_arms | Ukraina menyerang pemasok drone Rusia.
support | Israel membunuh pendukung utama Hamas di Beirut.
support | AS menyanksi penyandang dana Hizbullah.
member_of | Rusia mengancam anggota NATO.
member_of | Presiden Turki mendesak anggota NATO menaikkan anggaran.
member_of | Rusia menyerang anggota Uni Eropa.
attack | Ukraina khawatir Rusia menyerang Odesa.
alliance | Mantan sekutu Rusia, Armenia, membeku.
support | Mantan penyokong Houthi, Oman, menolak.
Turkey holds_talks | Di bawah naungan Turki, Rusia dan Ukraina menggelar perundingan di Istanbul.
member_of | Negara-negara NATO mengecam Rusia, termasuk serangan ke Ukraina.
support | Hamas berada di balik serangan itu.
supplies_arms | Turki ingin memborong jet tempur F-35 dari Amerika Serikat.
supplies_arms | Ukraina merebut tank Rusia untuk dipelajari.
supplies_arms | Rusia menjatuhkan drone Ukraina untuk ketiga kalinya.
controls | Setelah menguasai kota, tentara akan maju.
support | Setelah membantu M23, tentara akan mundur.
support Israel | Meski mengecam Israel, Mesir membantu Gaza.
Russia controls | Setelah diusir dari Kherson, Rusia membom kota itu.
alliance | Sebagai sekutu, Turki mengecam.
Hamas support | Israel menggempur Gaza dan membunuh pemimpin Hamas yang didukung Iran.
Gaza controls | Israel menyerang Gaza dan menguasai Rafah.
Armenia controls | Azerbaijan mengalahkan Armenia dan menguasai Nagorno-Karabakh.
Ukraine supplies_arms | Iran mengecam Ukraina dan memasok drone ke Rusia.
Sudan support | UEA membantah tuduhan Sudan dan mendukung gencatan senjata.
Somalia alliance | Mesir mengirim senjata ke Somalia dan bersekutu dengan Eritrea.
Kongo controls | x
Burundi controls | M23 mengancam Burundi lalu merebut Uvira.
controls | Kota Bukavu, menurut M23, akan dikuasai pekan depan.
controls | Bukavu, kata warga, nyaris dikuasai M23.
member_of | Sayap militer Hamas menyerang tentara Israel.
treaty | Berdasarkan perjanjian dengan Iran, AS akan mencabut sanksi.
defence_pact | Rusia dan Iran membahas pakta pertahanan.
recognised | Rusia mengklaim Krimea sebagai wilayahnya.
mediates | Qatar menolak menengahi Israel dan Hamas.
mediates | Qatar, yang tidak menengahi Israel dan Hamas, mengecam serangan itu.
capture happened | RSF masih menguasai kota Nyala.
capture happened | Tentara hingga kini menduduki desa itu.
sanctions | Uni Eropa, menurut Kyiv, harus menjatuhkan sanksi terhadap Belarus.
military_base | Rusia, yang ingin membuka pangkalan militer di Sudan, mengirim delegasi.
holds_talks | Setelah berunding, delegasi pulang.
controls Kherson | Rusia, yang pernah menguasai Kherson, mundur pada 2022.
recognised_as_part_of | Iran menyerang pangkalan udara Al Udeid milik AS di Qatar.
Iran support | Israel menuduh Iran dan menggempur Hizbullah.
Turkey alliance | Turki menyebut Israel sekutu Amerika Serikat.
Kenya controls | Setelah bertemu pemimpin Kenya, RSF menguasai Babanusa.
Poland support Germany | Polandia, yang mendukung Ukraina, mengkritik Jerman.
supplies_arms | Rusia membeli rudal antitank untuk tentaranya.
ceasefire_violated | Gencatan senjata antara Israel dan Iran nyaris runtuh.
clash | Israel menahan diri dari serangan terhadap Iran.
attack | Di Beirut, ratusan pendukung Hizbullah memblokade jalan menuju bandara.
attack | Turki menggelar operasi penyelamatan di Suriah.
support | Di Beirut, ratusan pendukung Hizbullah memblokade jalan menuju bandara.
controls | Trump mengatakan tidak akan membiarkan Israel mencaplok Tepi Barat.
withdrawal | Salo mengatakan pasukan terjebak. “Kebanyakan dari mereka sudah mundur ke perbatasan,” tuturnya.
"""

#: a sentence | the same without its asides
ASIDES = """
Bukavu, kota terbesar di Kivu, dikuasai M23. | Bukavu dikuasai M23.
Bukavu (ibu kota Kivu) dikuasai M23. | Bukavu dikuasai M23.
M23, yang menurut PBB didukung Rwanda, menolak. | M23 menolak.
M23 yang menurut PBB didukung Rwanda menolak. | M23 yang didukung Rwanda menolak.
Turki, sebagian besar dikuasai Rusia. | Turki, sebagian besar dikuasai Rusia.
M23 menguasai Goma, kota di tepi danau itu, dan Bukavu. | M23 menguasai Goma dan Bukavu.
Prancis, Jerman, dan Inggris menolak. | Prancis, Jerman, dan Inggris menolak.
Rusia menyerang Mali, sekutu Inggris, menewaskan 12 orang. | Rusia menyerang Mali, sekutu Inggris, menewaskan 12 orang.
"""


def _rows(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("subject", "tie", "other", "text"), _rows(TIES))
def test_a_tie_in_every_frame(subject: str, tie: str, other: str, text: str) -> None:
    assert (subject, tie, other) in ties(text)


@pytest.mark.parametrize(("event", "status", "text"), _rows(EVENTS))
def test_an_event_in_every_frame(event: str, status: str, text: str) -> None:
    assert (event, status) in events(text)


@pytest.mark.parametrize(("nothing", "text"), _rows(SILENT))
def test_what_only_looks_like_it(nothing: str, text: str) -> None:
    told = [" ".join(tie) for tie in ties(text)] + [" ".join(event) for event in events(text)]
    assert not any(nothing in one for one in told)


@pytest.mark.parametrize(("text", "without"), _rows(ASIDES))
def test_a_sentence_without_its_asides(text: str, without: str) -> None:
    items = analyses(text)[0].sentence.items
    left_out = (asides(items, load("id")) or [[]])[0]
    kept = [item for k, item in enumerate(items) if not any(first <= k < last for first, last in left_out)]
    assert "".join(item.text if item.cls in ",." else f" {item.text}" for item in kept).strip() == without
