package id.kinerja.platform.audit;

import id.kinerja.platform.audit.ChainFault.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What somebody with all rights in the database may do to a chain, once each. */
enum Tampering {
    /** One field of one entry. */
    EDIT(Kind.ALTERED, Kind.ALTERED) {
        @Override
        void apply(TamperedChain chain, RandomGenerator random) {
            int at = random.nextInt(chain.size());
            chain.replaceEntry(at, edited(chain.entry(at), random));
        }
    },
    /** An entry with the hashes of its own link made to fit. */
    EDIT_WITH_ITS_LINK(Kind.BROKEN, Kind.REWRITTEN) {
        @Override
        void apply(TamperedChain chain, RandomGenerator random) {
            int at = random.nextInt(chain.size());
            chain.replaceEntry(at, edited(chain.entry(at), random));
            chain.linkAgain(at, at + 1);
        }
    },
    /** An entry with the hashes of all later links made to fit: only a kept head tells. */
    EDIT_WITH_ALL_LINKS(Kind.REWRITTEN, Kind.REWRITTEN) {
        @Override
        void apply(TamperedChain chain, RandomGenerator random) {
            int at = random.nextInt(chain.size());
            chain.replaceEntry(at, edited(chain.entry(at), random));
            chain.linkAgain(at, chain.size());
            chain.moveTheHead();
        }
    },
    DELETE_ENTRY(Kind.MISSING, Kind.MISSING) {
        @Override
        void apply(TamperedChain chain, RandomGenerator random) {
            chain.removeEntry(random.nextInt(chain.size()));
        }
    },
    DELETE_ENTRY_AND_LINK(Kind.MISSING, Kind.CUT) {
        @Override
        void apply(TamperedChain chain, RandomGenerator random) {
            chain.remove(random.nextInt(chain.size()));
        }
    },
    DELETE_AND_CLOSE_THE_GAP(Kind.BROKEN, Kind.CUT) {
        @Override
        void apply(TamperedChain chain, RandomGenerator random) {
            chain.remove(random.nextInt(chain.size()));
            chain.renumber();
        }
    },
    /** The last rows, and the head moved to where the chain now ends: only a kept head tells. */
    CUT_THE_TAIL(Kind.CUT, Kind.CUT) {
        @Override
        void apply(TamperedChain chain, RandomGenerator random) {
            int stays = random.nextInt(chain.size());
            while (chain.size() > stays) {
                chain.remove(chain.size() - 1);
            }
            chain.moveTheHead();
        }
    },
    SWAP_ENTRIES(Kind.SWAPPED, Kind.SWAPPED) {
        @Override
        void apply(TamperedChain chain, RandomGenerator random) {
            int one = random.nextInt(chain.size());
            chain.swapEntries(one, another(chain, one, random));
        }
    },
    SWAP_LINKS(Kind.SWAPPED, Kind.SWAPPED) {
        @Override
        void apply(TamperedChain chain, RandomGenerator random) {
            int one = random.nextInt(chain.size());
            chain.swapLinks(one, another(chain, one, random));
        }
    },
    /** An entry that the sealer has passed. */
    ADD_ENTRY(Kind.ADDED, Kind.ADDED) {
        @Override
        void apply(TamperedChain chain, RandomGenerator random) {
            chain.addUnsealed(edited(chain.entry(random.nextInt(chain.size())), random));
        }
    },
    /** An entry with a link that fits, and all later ones moved up. */
    INSERT(Kind.BROKEN, Kind.ADDED) {
        @Override
        void apply(TamperedChain chain, RandomGenerator random) {
            int at = random.nextInt(chain.size() + 1);
            AuditEntry like = chain.entry(Math.min(at, chain.size() - 1));
            chain.insert(at, TamperedChain.like(like, UUID.randomUUID(), like.at()));
            chain.renumber();
            chain.linkAgain(at, at + 1);
        }
    };

    private final Kind one;
    private final Kind other;

    Tampering(Kind one, Kind other) {
        this.one = one;
        this.other = other;
    }

    /** Any of which names it. */
    List<Kind> found() {
        return List.of(one, other);
    }

    abstract void apply(TamperedChain chain, RandomGenerator random);

    private static int another(TamperedChain chain, int one, RandomGenerator random) {
        return (one + 1 + random.nextInt(chain.size() - 1)) % chain.size();
    }

    /** One field changed, whichever. */
    static AuditEntry edited(AuditEntry entry, RandomGenerator random) {
        UUID other = new UUID(random.nextLong(), random.nextLong());
        Instant later = entry.at().plusNanos(1_000L * (1 + random.nextInt(1_000_000)));
        return switch (random.nextInt(9)) {
            case 0 -> TamperedChain.like(entry, entry.id(), later);
            case 1 -> TamperedChain.withAct(entry, entry.act() + "_X");
            case 2 -> TamperedChain.withPeople(entry, other, entry.subject(), entry.reference());
            case 3 -> TamperedChain.withPeople(entry, entry.actor(), other, entry.reference());
            case 4 -> TamperedChain.withPeople(entry, entry.actor(), entry.subject(), other);
            case 5 -> TamperedChain.withRoles(entry, List.of("AUDITOR", "PEGAWAI", "X"));
            case 6 -> TamperedChain.withDetail(entry, entry.detail() + " ");
            case 7 -> TamperedChain.withLook(entry, !entry.look());
            default -> TamperedChain.like(entry, other, entry.at());
        };
    }
}
