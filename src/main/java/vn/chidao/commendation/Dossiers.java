package vn.chidao.commendation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.DocumentArchive;

/** The files of proposals and of councils: each belongs to one of them, and goes when nothing refers to it any more. */
@Component
class Dossiers {

    private final JdbcClient jdbc;
    private final DocumentArchive archive;

    Dossiers(JdbcClient jdbc, DocumentArchive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    /** @param proposalId the proposal it may belong to; null where it may belong to none */
    boolean isOfAnother(String fileId, @Nullable String proposalId) {
        return jdbc.sql("""
                        select exists (select 1 from commendation_proposal_part
                                where file_id = :file and proposal_id is distinct from :proposal)
                            or exists (select 1 from commendation_council where minutes_file_id = :file)
                        """)
                .param("file", fileId)
                .param("proposal", proposalId)
                .query(Boolean.class)
                .single();
    }

    /** What left a proposal is erased where neither another proposal nor a council keeps it; the change has been written. */
    @Transactional(propagation = Propagation.MANDATORY)
    void eraseUnused(Collection<String> fileIds) {
        List.copyOf(fileIds).stream()
                .distinct()
                .filter(file -> !isOfAnother(file, null))
                .forEach(file -> archive.erase(file, NominationManagement.PAPERS));
    }
}
