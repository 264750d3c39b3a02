package id.kinerja.integration.siasn;

import id.kinerja.kernel.Nip;

/** SIASN's records of people, asked at BKN. */
public interface SiasnPeople {

    /** Data utama and history of positions. */
    SiasnReply<SiasnPerson> find(SiasnAccess access, Nip nip);
}
