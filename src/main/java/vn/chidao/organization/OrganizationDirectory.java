package vn.chidao.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Organisations, their positions and holders. Reads without a day answer as of today, business time: of an organisation
 * that has ended as of its last day, of one not yet founded as of its first, because history keeps old names. Reads
 * with a day answer as of that day.
 */
public interface OrganizationDirectory extends PositionDirectory {

    /** The organisation with this id, whether it still exists or not. */
    Optional<UnitView> unit(String id);

    /** The organisation as it is on a day; empty when it does not exist then. */
    Optional<UnitView> unit(String id, LocalDate on);

    /**
     * As {@link #unit(String)}.
     *
     * @throws vn.chidao.shared.NotFound for an unknown id
     */
    UnitView require(String id);

    /** The full name today, or the id itself where nothing is known of it: pages of old documents must not fail. */
    String nameOf(String unitId);

    /**
     * The full name at the date of a document or an act, its first before it was founded, its last after its end; no
     * date means today, for what is still under way.
     */
    String nameOf(String unitId, @Nullable LocalDate on);

    /** The full names at a date by id, as {@link #nameOf(String, LocalDate)} but by one query; unknown ids are left out. */
    Map<String, String> namesOf(Collection<String> unitIds, LocalDate on);

    /** The full names of each at its own date, as {@link #nameOf(String, LocalDate)} but by one query; unknown ids are left out. */
    Map<UnitDay, String> namesOf(Collection<UnitDay> asked);

    /** All organisations that exist today, in their official order. */
    List<UnitView> units();

    List<UnitView> units(LocalDate on);

    /** The organisations directly below this one today. */
    List<UnitView> children(String id);

    List<UnitView> children(String id, LocalDate on);

    /** All organisations below this one on a day, however deep, without itself, in their official order. */
    List<UnitView> descendants(String id, LocalDate on);

    /** The organisations above this one on a day, the nearest first. */
    List<UnitView> ancestors(String id, LocalDate on);

    /** What the organisation has been called and where it stood, and will, the earliest first. */
    List<StateView> states(String unitId);

    /** The term of office of this organisation itself on a day, where it has been entered. */
    Optional<TermView> term(String unitId, LocalDate on);

    /** Its terms of office, the latest first. */
    List<TermView> terms(String unitId);

    /** Who takes over from it, where somebody does. */
    List<SuccessorView> successors(String unitId);

    /** Whom it has taken over from. */
    List<SuccessorView> predecessors(String unitId);

    /**
     * The organisations a selector means on a day, in order, none twice: parts {@code function:unit} joined by commas;
     * a part with a leading {@code -} takes away. The functions are data, see {@link #functions()} and
     * {@code docs/selectors.md}.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation for an unknown function, or when a part that is not taken away
     *     starts from an organisation that does not exist on that day
     */
    List<UnitView> resolve(String selector, LocalDate on);

    /**
     * Why a selector means whom it means on a day, and which of its parts mean nobody, and for what reason; names the
     * successor of an organisation that has ended.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation for an unknown function
     */
    SelectorExplanation explain(String selector, LocalDate on);

    /** The kinds of organisations, in their official order. */
    List<KindView> kinds();

    /** The levels of administration, from the top, those that have ended too. */
    List<LevelView> levels();

    /** The words of the selector language. */
    List<FunctionView> functions();

    /**
     * Whether both work in one territory today: each in that which it names itself or, where it names none, in that of
     * the nearest above it. False where nothing is known of one of them.
     */
    boolean areTogether(String unitId, String otherId);

    /** All that exist today and are {@link #areTogether} with this one, itself included, in their official order. */
    List<UnitView> together(String unitId);
}
