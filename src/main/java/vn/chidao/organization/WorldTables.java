package vn.chidao.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register whole and writes plans by thousands of rows at a time. */
@Repository
class WorldTables {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final OrganizationTables tables;
    private final CatalogueTables catalogue;
    private final OrganizationDirectory directory;

    WorldTables(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            OrganizationTables tables,
            CatalogueTables catalogue,
            OrganizationDirectory directory) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.tables = tables;
        this.catalogue = catalogue;
        this.directory = directory;
    }

    KnownRegister read() {
        KnownRegister register = KnownRegister.empty();
        directory.kinds().forEach(kind -> register.kinds().put(kind.id(), kind));
        directory.levels().forEach(level -> register.levels().put(level.id(), level));
        directory.functions().forEach(function -> register.functions().put(function.word(), function));
        each("select * from organization", row -> {
            String id = row.getString("id");
            register.units()
                    .put(
                            id,
                            new World.Unit(
                                    id,
                                    row.getString("kind"),
                                    row.getString("level"),
                                    row.getString("area"),
                                    day(row, "valid_from"),
                                    day(row, "valid_to")));
            register.unitRanks().put(id, row.getInt("rank"));
        });
        each(
                "select * from organization_state",
                row -> register.put(
                        row.getString("unit_id"),
                        new StateView(
                                day(row, "valid_from"),
                                row.getString("name"),
                                row.getString("short_name"),
                                row.getString("notation"),
                                row.getString("parent_id"))));
        each("select * from organization_successor", row -> {
            SuccessorView succession = new SuccessorView(
                    row.getString("unit_id"),
                    row.getString("successor_id"),
                    day(row, "since"),
                    row.getString("reorganisation_id"));
            register.successions()
                    .put(new KnownRegister.SuccessionKey(succession.unitId(), succession.successorId()), succession);
        });
        each(
                "select * from term_of_office",
                row -> register.put(new TermView(
                        row.getString("unit_id"),
                        row.getString("name"),
                        day(row, "valid_from"),
                        day(row, "valid_to"))));
        readPositions(register);
        return register;
    }

    private void readPositions(KnownRegister register) {
        each("select * from position", row -> {
            String id = row.getString("id");
            register.positions()
                    .put(
                            id,
                            new World.Position(
                                    id,
                                    row.getString("unit_id"),
                                    row.getString("name"),
                                    roles(row.getArray("roles")),
                                    day(row, "valid_from"),
                                    day(row, "valid_to")));
            register.positionRanks().put(id, row.getInt("rank"));
        });
        each(
                "select id, name from person",
                row -> register.people()
                        .put(row.getString("id"), new PersonView(row.getString("id"), row.getString("name"))));
        each(
                "select * from position_holding",
                row -> register.put(new World.Holding(
                        row.getString("position_id"),
                        row.getString("person_id"),
                        day(row, "valid_from"),
                        day(row, "valid_to"),
                        row.getBoolean("acting"))));
    }

    void write(WorldPlan plan) {
        plan.kinds.forEach(kind -> catalogue.save(kind.value(), kind.rank()));
        plan.levels.forEach(level -> catalogue.save(level.value(), level.rank()));
        plan.functions.forEach(function -> catalogue.save(function.value(), function.rank()));
        batch(OrganizationTables.SAVE_UNIT, plan.units, unit -> OrganizationTables.row(unit.value(), unit.rank()));
        batch(
                OrganizationTables.SAVE_STATE,
                plan.states,
                state -> OrganizationTables.row(state.unitId(), state.state()));
        plan.endings.forEach((unit, lastDay) -> tables.endPositions(tables.positionIds(unit), lastDay));
        plan.successions.forEach(tables::saveSuccessor);
        plan.terms.forEach(tables::saveTerm);
        batch(
                OrganizationTables.SAVE_POSITION,
                plan.positions,
                position -> OrganizationTables.row(position.value(), position.rank()));
        batch(OrganizationTables.SAVE_PERSON, plan.people, OrganizationTables::row);
        batch(OrganizationTables.SAVE_HOLDING, plan.holdings, OrganizationTables::row);
    }

    private <T> void batch(String sql, List<T> rows, Function<T, MapSqlParameterSource> parameters) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<T> some = rows.subList(from, Math.min(from + BATCH, rows.size()));
            batches.batchUpdate(sql, some.stream().map(parameters).toArray(SqlParameterSource[]::new));
        }
    }

    private void each(String sql, RowCallbackHandler row) {
        jdbc.sql(sql).query(row);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<PositionRole> roles(Array roles) throws SQLException {
        return Arrays.stream((String[]) roles.getArray())
                .map(PositionRole::valueOf)
                .toList();
    }
}
