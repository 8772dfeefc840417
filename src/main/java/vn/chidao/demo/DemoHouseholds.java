package vn.chidao.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.household.AddHousehold;
import vn.chidao.household.ChangePovertyStatus;
import vn.chidao.household.HouseholdCatalog;
import vn.chidao.household.HouseholdManagement;
import vn.chidao.household.HouseholdRights;
import vn.chidao.household.PovertyStatus;
import vn.chidao.household.StartHelp;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.CurrentActor;

/**
 * Puts invented households on the lists of the demo world's residential areas ({@code households.json} of each world):
 * each by whoever leads the Front that keeps the list. Where a list has been begun this does nothing.
 */
@Component
@Profile("demo & !prod")
@Order(11)
class DemoHouseholds implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoHouseholds.class);

    private final HouseholdManagement management;
    private final HouseholdCatalog catalog;
    private final HouseholdRights rights;
    private final OrganizationDirectory organizations;
    private final PlayCast cast;
    private final TransactionTemplate transaction;
    private final ObjectReader reader;
    private final List<String> neighbours;

    DemoHouseholds(
            HouseholdManagement management,
            HouseholdCatalog catalog,
            HouseholdRights rights,
            OrganizationDirectory organizations,
            PlayCast cast,
            TransactionTemplate transaction,
            ObjectMapper json,
            @Value("${chidao.demo.neighbours:}") List<String> neighbours) {
        this.management = management;
        this.catalog = catalog;
        this.rights = rights;
        this.organizations = organizations;
        this.cast = cast;
        this.transaction = transaction;
        this.reader = json.readerFor(new TypeReference<List<Row>>() {})
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.neighbours = List.copyOf(neighbours);
    }

    /** One household of the file. */
    record Row(
            String settlement,
            String code,
            String headName,
            @Nullable String address,
            PovertyStatus status,
            LocalDate since,
            String basis,
            Set<String> members,
            List<Helper> helpers,
            List<Finding> later) {

        record Helper(String unit, LocalDate since) {}

        record Finding(PovertyStatus status, LocalDate since, String basis) {}

        AddHousehold toCommand() {
            return new AddHousehold(settlement, code, headName, address, status, since, basis, members);
        }
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!catalog.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> Stream.concat(Stream.of(DemoWorld.WORLD), neighbours.stream())
                .flatMap(world -> rows(world).stream())
                // A database in which a reorganisation has been played has other organisations by now.
                .filter(row -> organizations.unit(row.settlement()).isPresent())
                .forEach(this::add));
        log.info("the demo world has its lists of households");
    }

    private void add(Row row) {
        rights.keeperOf(row.settlement())
                .flatMap(cast::leaderOf)
                .ifPresent(leader -> CurrentActor.run(leader, () -> write(row)));
    }

    private void write(Row row) {
        String id = management.add(row.toCommand());
        row.helpers().forEach(helper -> management.nameHelper(new StartHelp(id, null, helper.unit(), helper.since())));
        row.later()
                .forEach(found -> management.changeStatus(
                        new ChangePovertyStatus(id, null, found.status(), found.since(), found.basis())));
    }

    private List<Row> rows(String world) {
        ClassPathResource file = new ClassPathResource("db/world/" + world + "/households.json");
        if (!file.exists()) {
            return List.of();
        }
        try (InputStream content = file.getInputStream()) {
            return reader.readValue(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
