package vn.chidao.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import vn.chidao.workflow.ActorDirectory;

/** Gives the engine an identity provider that reads our own tables. */
class DirectoryIdentityProviderFactory implements SessionFactory {

    private final Supplier<ActorDirectory> directory;

    DirectoryIdentityProviderFactory(Supplier<ActorDirectory> directory) {
        this.directory = directory;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new DirectoryIdentityProvider(directory.get());
    }
}
