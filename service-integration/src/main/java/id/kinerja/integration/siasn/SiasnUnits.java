package id.kinerja.integration.siasn;

import java.util.List;

/** SIASN's list of units, asked at BKN. */
public interface SiasnUnits {

    /** Those of the agency whose key it is. */
    SiasnReply<List<SiasnUnit>> list(SiasnAccess access);
}
