package vn.chidao.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.identity.Accounts;
import vn.chidao.organization.ChangeKind;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.organization.PlanChange;
import vn.chidao.organization.PrepareReorganisation;
import vn.chidao.organization.ReorganisationManagement;
import vn.chidao.shared.CurrentActor;

/** What happens to the house while the four are carried out: forms and models change, bodies merge, officers go. */
final class FourEvents {

    /** An office of the city, and one of the six who conclude together; each with its own district's Party office of organisation. */
    static final List<Merger> MERGERS =
            List.of(new Merger("bn-btc", "bn-phong-qldt", "bn-phong-kt"), new Merger("dc-btc", "dc-ccb", "dc-hnd"));

    /** Whose officer goes in the fourth year, and who comes. */
    static final String REPLACED_POST = "bn-bdv.chuyen-vien";

    static final String NEWCOMER = "bn-bdv.chuyen-vien-moi";

    /** The field that the form of the first year does not have yet. */
    static final String NEW_FIELD = "evidence";

    /** What the model of the third year is marked with. */
    static final String NEW_VERSION = "third-year";

    private static final String MODULE = "obligation";
    static final String FORM = "forms/obligation/ReportResultForm.form";
    private static final String MODEL = "processes/obligation/ObligationTask.bpmn";

    record Merger(String preparingUnit, String ends, String takesOver) {}

    private final RepositoryService repository;
    private final ObjectMapper json;
    private final ReorganisationManagement reorganisations;
    private final OrganizationManagement organizations;
    private final OrganizationDirectory directory;
    private final Accounts accounts;
    private final PlayCast cast;
    private final TransactionTemplate transaction;

    FourEvents(
            RepositoryService repository,
            ObjectMapper json,
            ReorganisationManagement reorganisations,
            OrganizationManagement organizations,
            OrganizationDirectory directory,
            Accounts accounts,
            PlayCast cast,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.json = json;
        this.reorganisations = reorganisations;
        this.organizations = organizations;
        this.directory = directory;
        this.accounts = accounts;
        this.cast = cast;
        this.transaction = transaction;
    }

    /** Before anything begins the form of results has no field for evidence. */
    void deployOlderForm() {
        deploy((name, text) -> name.equals(FORM) ? withoutField(text) : text);
    }

    /** The form as the product has it: one optional field more. */
    void changeForm() {
        deploy((name, text) -> text);
    }

    /** A further version of the model, whose instances are many at this moment. */
    void changeModel() {
        deploy((name, text) -> name.equals(MODEL)
                ? text.replaceFirst("camunda:versionTag=\"[^\"]*\"", "camunda:versionTag=\"" + NEW_VERSION + "\"")
                : text);
    }

    private void deploy(BiFunction<String, String, String> change) {
        // Each of them is meant as a new version, also the one that brings back what the product came with.
        DeploymentBuilder deployment =
                repository.createDeployment().name(MODULE).source("chidao");
        for (String folder : List.of("processes/" + MODULE, "forms/" + MODULE)) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.sorted().toList()) {
                    String name = folder + "/" + file.getFileName();
                    byte[] bytes = change.apply(name, Files.readString(file)).getBytes(UTF_8);
                    deployment.addInputStream(name, new ByteArrayInputStream(bytes));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        deployment.deploy();
    }

    private String withoutField(String form) {
        try {
            ObjectNode root = (ObjectNode) json.readTree(form);
            ArrayNode components = (ArrayNode) root.get("components");
            for (Iterator<JsonNode> each = components.elements(); each.hasNext(); ) {
                if (NEW_FIELD.equals(each.next().path("key").asText())) {
                    each.remove();
                }
            }
            return json.writeValueAsString(root);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each place prepares its own; the rest is done by tasks. */
    void prepareMergers(LocalDate effectiveOn) {
        for (Merger merger : MERGERS) {
            CurrentActor.run(
                    cast.actor(merger.preparingUnit() + ".chuyen-vien"),
                    () -> transaction.executeWithoutResult(status -> {
                        String plan = reorganisations.prepare(new PrepareReorganisation(
                                "Hợp nhất " + directory.nameOf(merger.ends()),
                                "Quyết định số 12-QĐ/TU về sắp xếp tổ chức bộ máy",
                                effectiveOn,
                                merger.preparingUnit()));
                        reorganisations.plan(
                                plan, PlanChange.ending(ChangeKind.MERGE, merger.ends(), merger.takesOver()));
                        reorganisations.submit(plan);
                    }));
        }
    }

    void reachDay() {
        reorganisations.reachDay();
    }

    /** He goes one evening; whoever comes signs in the next morning under an account of his own. */
    void replaceOfficer(LocalDate day) {
        transaction.executeWithoutResult(status -> {
            for (HolderView holder : directory.holders(REPLACED_POST, day)) {
                organizations.endHolding(REPLACED_POST, holder.personId(), day.minusDays(1));
            }
            organizations.addPerson(NEWCOMER, "Chuyên viên mới");
            organizations.appoint(REPLACED_POST, NEWCOMER, day, false);
            accounts.create(NEWCOMER, NEWCOMER, "mật khẩu của người mới", false);
        });
    }
}
