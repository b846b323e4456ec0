"""Eight words by which two people compare what they hold, read aloud over the telephone."""

import hashlib

_COUNT = 8
_WORDS = (
    "abu adat agung air akar alam alis ambil amplop anak angin apel arus asam atap awan ayam "
    "badak bahasa baju bakul bambu bantal basah batik bawang bayam bebek bedug belut benang "
    "beras besi betis biru bola bubur buku bulan bunga burung cabai cahaya candi cangkir cap "
    "catur celana cemara cerita cicak cincin coklat cuaca cucu dada dadu dahan dalang damai "
    "dapur darat daun dayung delima dinding domba duku durian dusun ekor ember emas empat "
    "enau fajar gading gajah galah gambus garam gelang gempa genteng gitar gula gunung guru "
    "hakim halaman hangat harum hasil hati hijau hujan hutan ikan iklan indah intan irama "
    "istana itik jagung jala jambu jamu jari jasa jati jendela jeruk jingga jujur juru kabut "
    "kaca kaki kapal kartu kasur kayu kebun kecap kelapa kemuning keris ketupat kilat kipas "
    "kolam kopi kuda kuning kursi labu ladang lampu langit laut layar lebah lemari lima logam "
    "lombok lumbung madu mahkota malam mangga manis mata mawar meja melati mentari merah "
    "merpati minyak monyet musik mutiara nada nama nanas nangka nasi nelayan nilam niur nyala "
    "obat ombak opor orang otot padi pagar pahat paku palu panah pantai papan pasar payung "
    "pedati pelangi perahu perak petir piano pinang piring pisang pohon pulau putih rak "
    "rambut ranting rapat ratu rebana roda roti rotan rumah rumput rusa sabun sagu sapi "
    "sarung sawah sawo sayur sepatu serai singa sisir suling sungai surat tabung tahu tali "
    "tambur tanah tapal tari tebu teh telur tembok teratai terong tikar timur tomat topi "
    "udang ufuk ukir ular ungu utara wajan waktu walet warna wayang zaitun zamrud "
)
"""256 plain Indonesian words, one for each value of a byte."""


def eight(content: bytes) -> tuple[str, ...]:
    """Give the eight words of some bytes: one for each of the first eight of SHA-256(0x03 ‖ bytes).

    Sixty-four bits: enough for a comparison that is made at once, by two people who know each
    other's voices.
    """
    digest = hashlib.sha256(b"\x03" + content).digest()
    known = _WORDS.split()
    return tuple(known[one] for one in digest[:_COUNT])
