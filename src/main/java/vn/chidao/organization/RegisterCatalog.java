package vn.chidao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Folded;
import vn.chidao.shared.NotFound;

/**
 * The register as people read it: the tree of a day, names searched without diacritics, positions with their holders,
 * people in Vietnamese order. Whatever it answers is bounded, however many organisations there are.
 */
@Service
@Transactional(readOnly = true)
public class RegisterCatalog {

    public static final int PEOPLE_A_PAGE = 50;

    static final int LISTED = 200;

    /** Branches are opened one step further where that keeps the page short. */
    private static final int OPENED = 30;

    private static final String ORDER = " order by u.rank, u.id";

    /** Organisations that exist on a day, each in the state in force then. Written so that only what is asked for is read. */
    private static final String STANDING = """
             from organization_state s join organization u on u.id = s.unit_id
            where s.valid_from <= :on and %s and not exists (
                select 1 from organization_state later
                where later.unit_id = s.unit_id and later.valid_from > s.valid_from and later.valid_from <= :on)
              and\s""".formatted(JdbcPositionDirectory.validOn("u"));

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final OrganizationDirectory directory;

    RegisterCatalog(JdbcClient jdbc, BusinessClock clock, OrganizationDirectory directory) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.directory = directory;
    }

    /** How many organisations exist on a day. */
    public int count(LocalDate on) {
        return jdbc.sql("select count(*) from organization u where " + JdbcPositionDirectory.validOn("u"))
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    /** The organisations that stand below this one on a day, or below none, with the first of those below them. */
    public Found<UnitNode> below(@Nullable String unitId, LocalDate on) {
        Map<String, Object> params = unitId == null ? Map.of("on", on) : Map.of("on", on, "above", unitId);
        String where = unitId == null ? "s.parent_id is null" : "s.parent_id = :above";
        List<UnitNode> nodes = nodes(first(where, params), on);
        int count = nodes.size() < LISTED ? nodes.size() : count(where, params);
        return new Found<>(nodes.size() > OPENED ? nodes : opened(nodes, on), count);
    }

    /** Organisations of a day with all these words in their name, or with this id, in their official order. */
    public Found<UnitNode> named(String text, LocalDate on) {
        Map<String, Object> params = new HashMap<>(Map.of("on", on, "id", text.strip()));
        String where = "(u.id = :id or %s)".formatted(wordsIn("s.folded_name", text, params));
        return new Found<>(nodes(first(where, params), on), count(where, params));
    }

    /** The bodies that stand beside this one because they name the same area, without itself. */
    public List<UnitView> beside(UnitView unit, LocalDate on) {
        if (unit.area() == null) {
            return List.of();
        }
        return first("u.area = :area and u.id <> :id", Map.of("area", unit.area(), "id", unit.id(), "on", on));
    }

    /** What the organisation is and of which level, in words. */
    public UnitNode describe(UnitView unit, LocalDate on) {
        return nodes(List.of(unit), on).get(0);
    }

    /** The positions of an organisation, those that have ended too, in their official order. */
    public List<PostView> posts(String unitId) {
        return posts("p.unit_id", unitId);
    }

    /**
     * One position.
     *
     * @throws NotFound for an unknown id
     */
    public PostView requirePost(String positionId) {
        return posts("p.id", positionId).stream().findFirst().orElseThrow(() -> new NotFound("position", positionId));
    }

    /** A page, counted from 0, of the people with all these words in their name, by given name. */
    public Found<PersonLine> people(String text, int page) {
        Map<String, Object> params = new HashMap<>();
        String where = " from person where " + wordsIn("folded_name", text, params);
        int count = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Integer.class)
                .single();
        List<PersonView> people = jdbc.sql(
                        "select id, name" + where + " order by list_order, id limit :limit offset :skip")
                .params(params)
                .param("limit", PEOPLE_A_PAGE)
                .param("skip", page * PEOPLE_A_PAGE)
                .query((row, number) -> new PersonView(row.getString("id"), row.getString("name")))
                .list();
        Map<String, List<HoldingView>> held =
                heldToday(people.stream().map(PersonView::id).toList());
        return new Found<>(
                people.stream()
                        .map(person ->
                                new PersonLine(person.id(), person.name(), held.getOrDefault(person.id(), List.of())))
                        .toList(),
                count);
    }

    /**
     * One person.
     *
     * @throws NotFound for an unknown id
     */
    public PersonView requirePerson(String id) {
        return directory.person(id).orElseThrow(() -> new NotFound("person", id));
    }

    private Map<String, List<HoldingView>> heldToday(Collection<String> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(JdbcPositionDirectory.HOLDING + "where h.person_id in (:people) and "
                        + JdbcPositionDirectory.validOn("h") + " order by h.acting, u.rank, p.rank, p.id")
                .param("people", people)
                .param("today", clock.today())
                .param("on", clock.today())
                .query(JdbcPositionDirectory::holdingOf)
                .list()
                .stream()
                .collect(Collectors.groupingBy(HoldingView::personId));
    }

    private List<PostView> posts(String column, String id) {
        Map<String, List<HoldingView>> holdings = jdbc
                .sql(JdbcPositionDirectory.HOLDING + "where " + column
                        + " = :id order by h.valid_from desc, h.acting, h.person_id")
                .param("id", id)
                .param("today", clock.today())
                .query(JdbcPositionDirectory::holdingOf)
                .list()
                .stream()
                .collect(Collectors.groupingBy(HoldingView::positionId));
        return jdbc.sql("""
                        select p.id, p.unit_id, s.short_name as unit_name, p.name, p.roles, p.valid_from, p.valid_to
                        from position p join organization u on u.id = p.unit_id
                        """ + JdbcPositionDirectory.stateOn(":today") + "where " + column
                        + " = :id order by p.rank, p.id")
                .param("id", id)
                .param("today", clock.today())
                .query((row, number) -> new PostView(
                        row.getString("id"),
                        row.getString("unit_id"),
                        row.getString("unit_name"),
                        row.getString("name"),
                        JdbcPositionDirectory.rolesOf(row),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        holdings.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private List<UnitNode> opened(List<UnitNode> nodes, LocalDate on) {
        List<String> ids = nodes.stream()
                .filter(node -> node.belowCount() > 0)
                .map(node -> node.unit().id())
                .toList();
        if (ids.isEmpty()) {
            return nodes;
        }
        String places = "select u.id, row_number() over (partition by s.parent_id order by u.rank, u.id) as place"
                + STANDING + "s.parent_id in (:ids)";
        List<String> first = jdbc.sql("select id from (" + places + ") below where place <= :opened")
                .param("ids", ids)
                .param("opened", OPENED)
                .param("on", on)
                .query(String.class)
                .list();
        Map<String, List<UnitNode>> below = nodes(units(first, on), on).stream()
                .collect(Collectors.groupingBy(
                        node -> Optional.ofNullable(node.unit().parentId()).orElseThrow()));
        return nodes.stream()
                .map(node -> node.with(below.getOrDefault(node.unit().id(), List.of())))
                .toList();
    }

    private List<UnitNode> nodes(List<UnitView> units, LocalDate on) {
        if (units.isEmpty()) {
            return List.of();
        }
        Map<String, String> kinds = directory.kinds().stream().collect(Collectors.toMap(KindView::id, KindView::name));
        Map<String, String> levels =
                directory.levels().stream().collect(Collectors.toMap(LevelView::id, LevelView::name));
        Map<String, Integer> counts =
                countsBelow(units.stream().map(UnitView::id).toList(), on);
        return units.stream()
                .map(unit -> new UnitNode(
                        unit,
                        kinds.getOrDefault(unit.kind(), unit.kind()),
                        levels.getOrDefault(unit.level(), unit.level()),
                        counts.getOrDefault(unit.id(), 0),
                        List.of()))
                .toList();
    }

    private Map<String, Integer> countsBelow(List<String> ids, LocalDate on) {
        return jdbc
                .sql("select s.parent_id, count(*) as below" + STANDING + "s.parent_id in (:ids) group by s.parent_id")
                .param("ids", ids)
                .param("on", on)
                .query((row, number) -> Map.entry(row.getString("parent_id"), row.getInt("below")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<UnitView> first(String where, Map<String, Object> params) {
        LocalDate on = (LocalDate) params.get("on");
        return units(
                jdbc.sql("select u.id" + STANDING + where + ORDER + " limit " + LISTED)
                        .params(params)
                        .query(String.class)
                        .list(),
                on);
    }

    private List<UnitView> units(List<String> ids, LocalDate on) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(JdbcOrganizationDirectory.UNIT + "where u.id in (:ids)" + ORDER)
                .param("ids", ids)
                .param("on", on)
                .query(JdbcOrganizationDirectory::unitOf)
                .list();
    }

    private int count(String where, Map<String, ?> params) {
        return jdbc.sql("select count(*)" + STANDING + where)
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** The condition that all words of a text stand in a column of folded text; puts them among the parameters. */
    private static String wordsIn(String column, String text, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>();
        UnaryOperator<String> named = word -> {
            String name = "word" + conditions.size();
            params.put(name, word);
            return "strpos(%s, :%s) > 0".formatted(column, name);
        };
        Arrays.stream(Folded.fold(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(10)
                .forEach(word -> conditions.add(named.apply(word)));
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }
}
