package id.kinerja.kernel;

/**
 * What an official may have another do in his name for some days. No agreeing, setting or rating is
 * among it: that is handed on by decree alone, to a Plt or Plh (PP 30/2019 Ps 46).
 */
public enum DelegatedAct {
    /** Verify daily logs of those whom the official assesses, or return them. */
    VERIFY_LOGS,
    /** Decide what they ask for about their attendance. */
    DECIDE_REQUESTS
}
