package vn.chidao.receiving;

/** Which of the two between whom a document goes is outside this installation. */
enum OutsideParty {
    ADDRESSEE,
    SENDER
}
