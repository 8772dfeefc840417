package vn.chidao.directive;

import org.springframework.stereotype.Component;
import vn.chidao.document.Secrecy;

/** How secret a directive is, in the words of the books: what is printed on it decides in which series it is numbered. */
@Component
class Secrecies {

    private final DirectiveMarks marks;

    Secrecies(DirectiveMarks marks) {
        this.marks = marks;
    }

    Secrecy of(String directiveId) {
        return Secrecy.valueOf(marks.of(directiveId).secrecy().name());
    }
}
