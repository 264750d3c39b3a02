package id.kinerja.integration.personnel;

import id.kinerja.kernel.Role;

/** What an agency may give to its people; a machine is nobody, and the platform is of no agency. */
public enum GrantableRole {
    PEGAWAI(Role.PEGAWAI),
    ADMIN_KEPEGAWAIAN(Role.ADMIN_KEPEGAWAIAN),
    PENGELOLA_KINERJA(Role.PENGELOLA_KINERJA),
    PENGELOLA_TUKIN(Role.PENGELOLA_TUKIN),
    PENYETUJU_TUKIN(Role.PENYETUJU_TUKIN),
    AUDITOR(Role.AUDITOR);

    private final Role role;

    GrantableRole(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }
}
