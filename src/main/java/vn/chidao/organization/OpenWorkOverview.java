package vn.chidao.organization;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is open with an organisation, as far as the acting person may know. */
@Service
@Transactional(readOnly = true)
public class OpenWorkOverview {

    private static final int LISTED = 200;

    private final OpenWorkTransfers openWork;
    private final RegisterRights rights;

    OpenWorkOverview(OpenWorkTransfers openWork, RegisterRights rights) {
        this.openWork = openWork;
        this.rights = rights;
    }

    /** The counts for everybody, the pieces for who works there or above, and for administrators. */
    public Overview of(String unitId) {
        List<OpenWork> pieces = openWork.openWorkOf(unitId);
        Map<String, Integer> counts = pieces.stream()
                .collect(Collectors.groupingBy(OpenWork::kind, TreeMap::new, Collectors.summingInt(OpenWork::count)));
        List<OpenWork> listed =
                rights.maySeeWorkOf(unitId) ? pieces.stream().limit(LISTED).toList() : List.of();
        return new Overview(counts, new Found<>(listed, listed.isEmpty() ? 0 : pieces.size()));
    }

    /**
     * What is open.
     *
     * @param counts how many by kind, see {@link OpenWork#kind}
     * @param pieces none for who may not know them
     */
    public record Overview(Map<String, Integer> counts, Found<OpenWork> pieces) {}
}
