package vn.chidao.festival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.festival.AssignmentView.Closing;
import vn.chidao.festival.AssignmentView.FileView;
import vn.chidao.festival.AssignmentView.OpinionView;
import vn.chidao.festival.Visitors.Sent;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.recommendation.ArisenRecommendation;
import vn.chidao.recommendation.RecommendationCatalog;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.ContentArea;
import vn.chidao.workflow.AttachmentStore;

/**
 * Reads festivals. Numbers are for everybody, names and opinions for those {@link FestivalRights} lets read them: lists
 * are made for whoever asks, and so is whatever is read by its id.
 */
@Service
@Transactional(readOnly = true)
public class FestivalCatalog {

    private static final String REFERENCE = "festival-opinion:";

    private final JdbcClient jdbc;
    private final FestivalRights rights;
    private final Visitors visitors;
    private final OrganizationDirectory organizations;
    private final RecommendationCatalog recommendations;
    private final AttachmentStore files;
    private final FestivalProperties properties;
    private final BusinessClock clock;

    FestivalCatalog(
            JdbcClient jdbc,
            FestivalRights rights,
            Visitors visitors,
            OrganizationDirectory organizations,
            RecommendationCatalog recommendations,
            AttachmentStore files,
            FestivalProperties properties,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.visitors = visitors;
        this.organizations = organizations;
        this.recommendations = recommendations;
        this.files = files;
        this.properties = properties;
        this.clock = clock;
    }

    /** What the list needs of an assignment. */
    private record Row(
            String id,
            String areaId,
            LocalDate day,
            String assigningUnitId,
            String visitingUnitId,
            Visitor visitor,
            @Nullable Attendance attendance,
            @Nullable Integer attended,
            @Nullable LocalDate reportedOn) {

        Sent sent() {
            return new Sent(visitor, day);
        }
    }

    /**
     * The festivals of a year in the residential areas of the territories somebody works for, commune by commune: those
     * of today, those that have ended since and had somebody sent, and any others whose visitors he may know of.
     */
    public List<AreaLine> ofYear(Asker asker, int year) {
        Grounds grounds = rights.grounds();
        Map<String, List<Row>> rows = rowsOf(year);
        List<UnitView> areas = new ArrayList<>(rights.areasInSight(asker, grounds));
        Set<String> listed = areas.stream().map(UnitView::id).collect(Collectors.toSet());
        Predicate<UnitView> inSight = rights.inSight(asker, grounds);
        Reach reach = asker.reach(Right.READ_FESTIVAL);
        rows.forEach((areaId, sent) -> {
            if (!listed.contains(areaId)) {
                UnitView standing = grounds.area(areaId);
                UnitView area = standing == null ? rights.placeOf(areaId) : standing;
                if (area != null
                        && (inSight.test(area) || sent.stream().anyMatch(row -> isOpen(reach, grounds, row, area)))) {
                    areas.add(area);
                }
            }
        });
        Map<String, Integer> order = new HashMap<>();
        areas.forEach(area -> order.putIfAbsent(communeOf(area), order.size()));
        areas.sort(Comparator.comparing(area -> order.getOrDefault(communeOf(area), 0)));
        return lines(asker, grounds, areas, rows, year);
    }

    /** The festival of one residential area in a year. */
    public AreaLine line(Asker asker, UnitView area, int year) {
        return lines(asker, rights.grounds(), List.of(area), rowsOf(year), year).get(0);
    }

    private List<AreaLine> lines(
            Asker asker, Grounds grounds, List<UnitView> areas, Map<String, List<Row>> rows, int year) {
        Reach reach = asker.reach(Right.READ_FESTIVAL);
        Map<Sent, String> labels = visitors.labels(areas.stream()
                .flatMap(area -> rows.getOrDefault(area.id(), List.of()).stream()
                        .filter(row -> isOpen(reach, grounds, row, area)))
                .map(Row::sent)
                .toList());
        Map<String, List<Said>> opinions = opinionsOf(year);
        Set<String> takenUp = recommendations
                .arisenFrom(
                        asker,
                        opinions.values().stream()
                                .flatMap(List::stream)
                                .map(Said::reference)
                                .toList())
                .keySet();
        Set<String> communes = areas.stream().map(FestivalCatalog::communeOf).collect(Collectors.toSet());
        Map<String, String> names = communes.isEmpty() ? Map.of() : organizations.namesOf(communes, clock.today());
        return areas.stream()
                .map(area -> {
                    List<Row> sent = rows.getOrDefault(area.id(), List.of());
                    List<Said> heard = sent.stream()
                            .flatMap(row -> opinions.getOrDefault(row.id(), List.of()).stream())
                            .toList();
                    return new AreaLine(
                            area,
                            communeOf(area),
                            names.getOrDefault(communeOf(area), communeOf(area)),
                            sent.stream()
                                    .map(row -> new AreaLine.Sent(
                                            row.id(),
                                            isOpen(reach, grounds, row, area) ? labels.get(row.sent()) : null,
                                            row.attendance()))
                                    .toList(),
                            sent.stream()
                                    .map(Row::attended)
                                    .filter(Objects::nonNull)
                                    .max(Comparator.naturalOrder())
                                    .orElse(null),
                            heard.size(),
                            (int) heard.stream()
                                    .filter(each -> takenUp.contains(each.reference()))
                                    .count(),
                            (int) heard.stream()
                                    .filter(each -> each.closed() && !takenUp.contains(each.reference()))
                                    .count(),
                            overdue(sent, opinions, takenUp));
                })
                .toList();
    }

    private int overdue(List<Row> sent, Map<String, List<Said>> opinions, Set<String> takenUp) {
        return sent.stream()
                .filter(row -> isLong(row.reportedOn()))
                .mapToInt(row -> (int) opinions.getOrDefault(row.id(), List.of()).stream()
                        .filter(each -> !each.closed() && !takenUp.contains(each.reference()))
                        .count())
                .sum();
    }

    private boolean isLong(@Nullable LocalDate reportedOn) {
        return reportedOn != null
                && reportedOn.plusDays(properties.takeUpWithin()).isBefore(clock.today());
    }

    private boolean isOpen(Reach reach, Grounds grounds, Row row, UnitView area) {
        return rights.mayRead(reach, grounds, row.assigningUnitId(), row.visitingUnitId(), area);
    }

    private static String communeOf(UnitView area) {
        return area.parentId() == null ? area.id() : area.parentId();
    }

    private Map<String, List<Row>> rowsOf(int year) {
        return jdbc
                .sql(
                        "select * from festival_assignment where year = :year and status <> 'WITHDRAWN' order by festival_on, id")
                .param("year", year)
                .query((row, n) -> row(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::areaId, LinkedHashMap::new, Collectors.toList()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("area_id"),
                row.getObject("festival_on", LocalDate.class),
                row.getString("assigning_unit_id"),
                row.getString("visiting_unit_id"),
                visitor(row),
                attendance(row),
                row.getObject("attended", Integer.class),
                row.getObject("reported_on", LocalDate.class));
    }

    /** An opinion as the list counts it; closed where it needs no recommendation. */
    private record Said(String reference, boolean closed) {}

    /** What was heard, by assignment. */
    private Map<String, List<Said>> opinionsOf(int year) {
        Map<String, List<Said>> opinions = new HashMap<>();
        jdbc.sql("""
                        select o.assignment_id, o.id, o.closed_at from festival_opinion o join festival_assignment a on a.id = o.assignment_id
                        where a.year = :year order by o.assignment_id, o.position
                        """)
                .param("year", year)
                .query((row, n) -> opinions.computeIfAbsent(row.getString("assignment_id"), any -> new ArrayList<>())
                        .add(new Said(
                                REFERENCE + row.getString("id"),
                                row.getObject("closed_at", OffsetDateTime.class) != null)))
                .list();
        return opinions;
    }

    /** The assignments to a residential area in a year that somebody may read, taken back ones last. */
    public List<AssignmentView> ofArea(Asker asker, String areaId, int year) {
        return readable(
                asker,
                jdbc.sql("select * from festival_assignment where area_id = :area and year = :year"
                                + " order by (status = 'WITHDRAWN'), festival_on, id")
                        .param("area", areaId)
                        .param("year", year));
    }

    /** Empty also for what somebody may not read. */
    public Optional<AssignmentView> find(Asker asker, String assignmentId) {
        return readable(
                        asker,
                        jdbc.sql("select * from festival_assignment where id = :id")
                                .param("id", assignmentId))
                .stream()
                .findFirst();
    }

    /** The assignment in which an opinion was heard, by the reference that recommendations name; empty as {@link #find}. */
    Optional<AssignmentView> ofOpinion(Asker asker, String reference) {
        if (!reference.startsWith(REFERENCE)) {
            return Optional.empty();
        }
        return jdbc.sql("select assignment_id from festival_opinion where id = :id")
                .param("id", reference.substring(REFERENCE.length()))
                .query(String.class)
                .optional()
                .flatMap(id -> find(asker, id));
    }

    private List<AssignmentView> readable(Asker asker, JdbcClient.StatementSpec asked) {
        List<Row> found = asked.query((row, n) -> row(row)).list();
        if (found.isEmpty()) {
            return List.of();
        }
        Grounds grounds = rights.grounds();
        Reach reach = asker.reach(Right.READ_FESTIVAL);
        List<Row> open = found.stream()
                .filter(row -> rights.mayRead(
                        reach, grounds, row.assigningUnitId(), row.visitingUnitId(), rights.placeOf(row.areaId())))
                .toList();
        Map<Sent, String> labels = visitors.labels(open.stream().map(Row::sent).toList());
        Map<String, AssignmentView> views = new HashMap<>();
        jdbc.sql("select * from festival_assignment where id = any(:ids)")
                .param("ids", open.stream().map(Row::id).toArray(String[]::new))
                .query((row, n) -> view(asker, row, labels))
                .list()
                .forEach(view -> views.put(view.id(), view));
        return open.stream()
                .flatMap(row -> Stream.ofNullable(views.get(row.id())))
                .toList();
    }

    private AssignmentView view(Asker asker, ResultSet row, Map<Sent, String> labels) throws SQLException {
        String id = row.getString("id");
        LocalDate day = row.getObject("festival_on", LocalDate.class);
        Visitor visitor = visitor(row);
        String fileId = row.getString("file_id");
        return new AssignmentView(
                id,
                row.getInt("year"),
                row.getString("area_id"),
                organizations.nameOf(row.getString("area_id")),
                day,
                row.getString("assigning_unit_id"),
                organizations.nameOf(row.getString("assigning_unit_id")),
                row.getString("visiting_unit_id"),
                organizations.nameOf(row.getString("visiting_unit_id")),
                visitor,
                String.valueOf(labels.get(new Sent(visitor, day))),
                row.getString("obligation_id"),
                AssignmentStatus.valueOf(row.getString("status")),
                attendance(row),
                row.getString("absence_reason"),
                row.getString("substitute"),
                row.getObject("attended", Integer.class),
                row.getString("remark"),
                fileId == null ? null : file(fileId),
                row.getObject("reported_on", LocalDate.class),
                AssignmentAct.valueOf(row.getString("last_act")),
                row.getString("last_reason"),
                row.getString("acted_by"),
                row.getString("acted_position"),
                row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                opinions(asker, id));
    }

    private List<OpinionView> opinions(Asker asker, String assignmentId) {
        List<Heard> heard = jdbc.sql("""
                        select o.*, a.reported_on from festival_opinion o join festival_assignment a on a.id = o.assignment_id
                        where o.assignment_id = :id order by o.position
                        """)
                .param("id", assignmentId)
                .query((row, n) -> new Heard(
                        row.getString("id"),
                        row.getString("words"),
                        ContentArea.valueOf(row.getString("content")),
                        row.getString("concerns"),
                        row.getString("concerns_unit_id"),
                        closing(row),
                        row.getObject("reported_on", LocalDate.class)))
                .list();
        Map<String, List<ArisenRecommendation>> arisen = recommendations.arisenFrom(
                asker, heard.stream().map(Heard::reference).toList());
        return heard.stream()
                .map(each -> {
                    List<ArisenRecommendation> raised = arisen.getOrDefault(each.reference(), List.of());
                    String concerns = each.concernsUnitId() == null
                            ? each.concerns()
                            : organizations.nameOf(each.concernsUnitId());
                    return new OpinionView(
                            each.id(),
                            each.text(),
                            each.content(),
                            concerns,
                            each.concernsUnitId(),
                            each.reference(),
                            raised,
                            each.closing(),
                            raised.isEmpty() && each.closing() == null && isLong(each.reportedOn()));
                })
                .toList();
    }

    private record Heard(
            String id,
            String text,
            ContentArea content,
            @Nullable String concerns,
            @Nullable String concernsUnitId,
            @Nullable Closing closing,
            @Nullable LocalDate reportedOn) {

        String reference() {
            return REFERENCE + id;
        }
    }

    private static @Nullable Closing closing(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("closed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Closing(
                        row.getString("closed_reason"),
                        row.getString("closed_by"),
                        row.getString("closed_position"),
                        at.toInstant());
    }

    private FileView file(String fileId) {
        return new FileView(
                fileId,
                files.find(fileId).map(AttachmentStore.StoredFile::fileName).orElse(fileId));
    }

    private static Visitor visitor(ResultSet row) throws SQLException {
        return new Visitor(
                row.getString("visitor_position_id"), row.getString("visitor_name"), row.getString("visitor_office"));
    }

    private static @Nullable Attendance attendance(ResultSet row) throws SQLException {
        String attendance = row.getString("attendance");
        return attendance == null ? null : Attendance.valueOf(attendance);
    }

    /** The years in which anybody has been sent, and this one and the next, the latest first. */
    public List<Integer> years() {
        Set<Integer> years = new LinkedHashSet<>(jdbc.sql("select distinct year from festival_assignment")
                .query(Integer.class)
                .list());
        years.add(clock.today().getYear());
        years.add(clock.today().getYear() + 1);
        return years.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** After how many days an opinion nobody has made a recommendation of is marked. */
    public int takeUpWithin() {
        return properties.takeUpWithin();
    }
}
