package id.kinerja.tukin.policy;

/** Whether contributions to health insurance are taken of what is paid (Perpres 75/2019 Ps 33). */
public enum BpjsMode {
    NONE,
    WITHHELD
}
