package vn.chidao.recording.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.TextSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.recording.RecordingView;
import vn.chidao.recording.Recordings;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** Directives for programs: hand a file in, read what it says, confirm. */
@RestController
class DirectiveApiController {

    private static final String REFUSED = "recording.refused";

    private final Recordings recordings;
    private final DirectiveDocuments documents;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final TextSight texts;
    private final CurrentUser user;

    DirectiveApiController(
            Recordings recordings,
            DirectiveDocuments documents,
            DirectiveCatalog directives,
            DirectiveSight sight,
            TextSight texts,
            CurrentUser user) {
        this.recordings = recordings;
        this.documents = documents;
        this.directives = directives;
        this.sight = sight;
        this.texts = texts;
        this.user = user;
    }

    /** The id under which the text is known from now on. */
    record Imported(String id) {}

    /**
     * Reads a file. Of what is refused nothing is stored.
     *
     * @param unit the unit that records it; left out, the first in which the caller may
     */
    @PostMapping(path = "/api/directives/import", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Imported> read(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String unit)
            throws IOException {
        Actor actor = user.actorWith(Right.RECORD_DIRECTIVE, Thing.of(unitOf(unit)), REFUSED);
        if (file == null) {
            throw BusinessRuleViolation.at("file", "recording.rule.file-required");
        }
        byte[] content = file.getBytes();
        String name = String.valueOf(file.getOriginalFilename());
        String id = CurrentActor.call(actor, () -> recordings.readFile(unitOf(unit), name, content));
        return ResponseEntity.created(URI.create("/api/directives/" + id)).body(new Imported(id));
    }

    private String unitOf(@Nullable String unit) {
        if (unit != null && !unit.isBlank()) {
            return unit;
        }
        List<String> allowed = List.copyOf(user.asker().unitsWith(Right.RECORD_DIRECTIVE));
        return user.positions().stream()
                .map(PositionView::unitId)
                .filter(allowed::contains)
                .findFirst()
                .orElseThrow(() -> new AccessRefused(REFUSED));
    }

    /** Not of a recalled directive that the caller's body has given up. */
    @GetMapping(path = "/api/directives/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    DirectiveDocument one(@PathVariable String id) {
        Optional<RecordingView> recording = recordings.find(id);
        if (recording.isPresent()) {
            return documents.of(recording.get());
        }
        return directives
                .find(id)
                .filter(found -> sight.visible().contains(id) && texts.isOpenTo(user.asker(), id))
                .map(directive -> recordings.inForce(id).map(documents::of).orElseGet(() -> documents.of(directive)))
                .orElseThrow(() -> new NotFound("directive", id));
    }

    /** Accepts the proposal as it stands and answers with what has become of it. */
    @PostMapping(path = "/api/directives/{id}/confirm", produces = MediaType.APPLICATION_JSON_VALUE)
    DirectiveDocument confirm(@PathVariable String id) {
        RecordingView recording = recordings.require(id);
        Actor actor = user.actorWith(Right.RECORD_DIRECTIVE, Thing.of(recording.unitId()), REFUSED);
        CurrentActor.run(actor, () -> recordings.confirm(id));
        return documents.of(recordings.require(id));
    }
}
