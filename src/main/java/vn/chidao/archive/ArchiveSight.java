package vn.chidao.archive;

import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Secrecies;
import vn.chidao.directive.TextSight;
import vn.chidao.shared.AccessRefused;

/**
 * Who may have the packages of a directive. A package holds everything on it, so nobody has it who may not read all of
 * that: neither a directive of limited circulation out of his circle nor a secret one out of the issuer's office.
 */
@Component
public class ArchiveSight {

    private final DirectiveSight directives;
    private final TextSight texts;
    private final Secrecies secrecies;

    ArchiveSight(DirectiveSight directives, TextSight texts, Secrecies secrecies) {
        this.directives = directives;
        this.texts = texts;
        this.secrecies = secrecies;
    }

    public boolean mayKeep(Asker asker, DirectiveView directive) {
        if (asker.isSystem()) {
            return true;
        }
        Thing papers = papersOf(directive);
        return asker.may(Right.KEEP_ARCHIVE, papers)
                && directives.isOpenTo(asker, directive.id())
                && texts.isOpenTo(asker, directive.id())
                && (!secrecies.of(directive.id()).isSecret() || asker.may(Right.READ_SECRET_ENTRY, papers));
    }

    /** The bodies that made it, or took it up where somebody else issued it. */
    public static Thing papersOf(DirectiveView directive) {
        return Thing.of(
                directive.issuerUnitId(),
                directive.draftingUnitId(),
                directive.officeUnitId(),
                directive.signingUnitId());
    }

    void require(Asker asker, DirectiveView directive) {
        if (!mayKeep(asker, directive)) {
            throw new AccessRefused("archive.refused.keep");
        }
    }
}
