package vn.chidao.commendation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.document.FileOwner;

/** The papers of a dossier are read by whoever may read the proposal, a council's minutes by whoever may read the council. */
@Component
class CommendationFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final CommendationSight sight;

    CommendationFiles(JdbcClient jdbc, CommendationSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<String> proposals = jdbc.sql("select proposal_id from commendation_proposal_part where file_id = :id")
                .param("id", fileId)
                .query(String.class)
                .list();
        List<String> councils = jdbc.sql("select id from commendation_council where minutes_file_id = :id")
                .param("id", fileId)
                .query(String.class)
                .list();
        if (proposals.isEmpty() && councils.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(proposals.stream().anyMatch(id -> sight.isProposalOpenTo(asker, id))
                || councils.stream().anyMatch(id -> sight.isCouncilOpenTo(asker, id)));
    }
}
