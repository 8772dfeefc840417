package vn.chidao.directive.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chidao.directive.ChangeCatalog;
import vn.chidao.directive.ChangeView;
import vn.chidao.document.RegisterLine;

/** Gives the books' pages what has ended documents in them, so that nobody takes them for valid. */
@ControllerAdvice(assignableTypes = {IncomingController.class, OutgoingController.class})
class ChangeEnds {

    private final ChangeCatalog changes;

    ChangeEnds(ChangeCatalog changes) {
        this.changes = changes;
    }

    @ModelAttribute("changeEnds")
    OfLines changeEnds() {
        return new OfLines(changes);
    }

    /** Reads the ends of a page's lines once. */
    public static final class OfLines {

        private final ChangeCatalog changes;
        private Map<String, ChangeView> ends = Map.of();
        private Collection<RegisterLine> read = List.of();

        OfLines(ChangeCatalog changes) {
            this.changes = changes;
        }

        public Map<String, ChangeView> of(Collection<RegisterLine> lines) {
            if (read != lines) {
                read = lines;
                ends = changes.endsOf(
                        lines.stream().map(RegisterLine::reference).toList());
            }
            return ends;
        }
    }
}
