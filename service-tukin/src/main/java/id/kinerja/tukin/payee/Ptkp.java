package id.kinerja.tukin.payee;

/**
 * Who is married or not (K, TK), and for how many he provides, three at most, as on 1 January (UU
 * 36/2008 Ps 7).
 */
public enum Ptkp {
    TK_0,
    TK_1,
    TK_2,
    TK_3,
    K_0,
    K_1,
    K_2,
    K_3
}
