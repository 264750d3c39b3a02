package id.kinerja.integration.scim.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an HR system may write of a user, and where it stands. */
enum ScimAttribute {
    USER_NAME(ScimSchemas.USER, "userName"),
    EXTERNAL_ID(ScimSchemas.USER, "externalId"),
    ACTIVE(ScimSchemas.USER, "active"),
    FORMATTED_NAME(ScimSchemas.USER, "name.formatted"),
    DISPLAY_NAME(ScimSchemas.USER, "displayName"),
    EMPLOYEE_NUMBER(ScimSchemas.ENTERPRISE_USER, "employeeNumber"),
    NIP(ScimSchemas.ASN_USER, "nip"),
    JENIS_PEGAWAI(ScimSchemas.ASN_USER, "jenisPegawai"),
    GOLONGAN(ScimSchemas.ASN_USER, "golongan"),
    SEJAK(ScimSchemas.ASN_USER, "sejak"),
    NOMOR_SK(ScimSchemas.ASN_USER, "nomorSk");

    /** What is shown and not written, by its first name. */
    private static final Set<String> READ_ONLY =
            Set.of(
                    "id",
                    "meta",
                    "schemas",
                    "groups",
                    "department",
                    "manager",
                    "status",
                    "unorid",
                    "jabatan",
                    "jabatankode",
                    "jenisjabatan",
                    "kelasjabatan",
                    "tmtjabatan",
                    "penugasan");

    private final String schema;
    private final String path;

    ScimAttribute(String schema, String path) {
        this.schema = schema;
        this.path = path;
    }

    String schema() {
        return schema;
    }

    String path() {
        return path;
    }

    /** Names of attributes are told in any case. */
    static Optional<ScimAttribute> at(String schema, String path) {
        return Arrays.stream(values())
                .filter(one -> one.schema.equalsIgnoreCase(schema))
                .filter(one -> one.path.equalsIgnoreCase(path))
                .findFirst();
    }

    static boolean isReadOnly(String path) {
        String first = path.toLowerCase(Locale.ROOT).replaceAll("\\..*", "");
        return READ_ONLY.contains(first);
    }
}
