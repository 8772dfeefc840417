package vn.chidao.workflow.engine;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ActorDirectory;

/** Calls the engine on behalf of a person: without an engine authentication none of its checks would run. */
@Component
public class EngineCaller {

    private final IdentityService identity;
    private final ActorDirectory directory;

    public EngineCaller(IdentityService identity, ActorDirectory directory) {
        this.identity = identity;
        this.directory = directory;
    }

    public <T> T as(String username, Supplier<T> call) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(username, new ArrayList<>(directory.groupsOf(username)));
        try {
            return call.get();
        } finally {
            restore(before);
        }
    }

    /** Runs as the product itself, for what follows from an act but is nobody's own right. */
    public <T> T asSystem(Supplier<T> call) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return call.get();
        } finally {
            restore(before);
        }
    }

    private void restore(Authentication before) {
        if (before == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(before);
        }
    }
}
