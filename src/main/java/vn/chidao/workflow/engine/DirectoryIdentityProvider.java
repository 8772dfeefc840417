package vn.chidao.workflow.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;

/**
 * The engine's view of people: accounts are users, positions are groups, read from our tables as of now. Nothing is
 * copied, and passwords are never checked here: sign-in is ours.
 */
class DirectoryIdentityProvider implements ReadOnlyIdentityProvider {

    private final ActorDirectory directory;

    DirectoryIdentityProvider(ActorDirectory directory) {
        this.directory = directory;
    }

    @Override
    public @Nullable User findUserById(String userId) {
        return directory.account(userId).map(DirectoryIdentityProvider::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return new Users(null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("native user queries are not supported");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String groupId) {
        return directory.groups().stream()
                .filter(group -> group.id().equals(groupId))
                .map(DirectoryIdentityProvider::group)
                .findFirst()
                .orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return new Groups(null);
    }

    @Override
    public @Nullable Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return new NoTenants(null);
    }

    @Override
    public void flush() {
        // reads only
    }

    @Override
    public void close() {
        // holds nothing
    }

    private List<User> find(Users query) {
        Stream<Account> accounts;
        if (query.getId() != null) {
            accounts = directory.account(query.getId()).stream();
        } else if (query.getGroupId() != null) {
            accounts = directory.holdersOf(query.getGroupId()).stream();
        } else {
            accounts = directory.accounts().stream();
        }
        Predicate<Account> named = account -> maySee(account.username())
                && (query.getIds() == null || Arrays.asList(query.getIds()).contains(account.username()))
                && matches(query.getFirstName(), "")
                && matches(query.getLastName(), account.displayName())
                && like(query.getLastNameLike(), account.displayName())
                && like(query.getFirstNameLike(), "")
                && matches(query.getEmail(), account.email())
                && query.getTenantId() == null;
        return accounts.filter(named).map(DirectoryIdentityProvider::user).toList();
    }

    private List<Group> find(Groups query) {
        Stream<ActorDirectory.Group> groups = directory.groups().stream();
        if (query.getUserId() != null) {
            var held = directory.groupsOf(query.getUserId());
            groups = groups.filter(group -> held.contains(group.id()));
        }
        return groups.filter(group -> maySeeGroup(group.id())
                        && matches(query.getId(), group.id())
                        && (query.getIds() == null
                                || Arrays.asList(query.getIds()).contains(group.id()))
                        && matches(query.getName(), group.name())
                        && like(query.getNameLike(), group.name())
                        && (query.getType() == null || query.getType().equals("WORKFLOW"))
                        && query.getTenantId() == null)
                .map(DirectoryIdentityProvider::group)
                .toList();
    }

    /** On behalf of an officer the engine learns of himself alone; administrators and the product itself see all. */
    private boolean maySee(String username) {
        Authentication person = askingOfficer();
        return person == null || person.getUserId().equals(username);
    }

    private boolean maySeeGroup(String group) {
        Authentication person = askingOfficer();
        return person == null || person.getGroupIds().contains(group);
    }

    private static @Nullable Authentication askingOfficer() {
        CommandContext command = Context.getCommandContext();
        Authentication person = command == null ? null : command.getAuthentication();
        boolean officer = person != null
                && person.getUserId() != null
                && (person.getGroupIds() == null || !person.getGroupIds().contains(ActorDirectory.ADMINISTRATORS));
        return officer ? person : null;
    }

    private static boolean matches(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }

    private static boolean like(@Nullable String pattern, String actual) {
        return pattern == null
                || actual.toLowerCase().contains(pattern.replace("%", "").toLowerCase());
    }

    private static User user(Account account) {
        UserEntity user = new UserEntity(account.username());
        user.setFirstName("");
        user.setLastName(account.displayName());
        user.setEmail(account.email());
        return user;
    }

    private static Group group(ActorDirectory.Group position) {
        GroupEntity group = new GroupEntity(position.id());
        group.setName(position.name());
        group.setType("WORKFLOW");
        return group;
    }

    private static <T> List<T> paged(List<T> all, @Nullable Page page) {
        if (page == null) {
            return all;
        }
        int from = Math.min(page.getFirstResult(), all.size());
        return all.subList(from, (int) Math.min((long) from + page.getMaxResults(), all.size()));
    }

    private final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;

        Users(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return find(this).size();
        }

        @Override
        public List<User> executeList(CommandContext commandContext, Page page) {
            return paged(find(this), page);
        }
    }

    private final class Groups extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;

        Groups(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return find(this).size();
        }

        @Override
        public List<Group> executeList(CommandContext commandContext, Page page) {
            return paged(find(this), page);
        }
    }

    private static final class NoTenants extends DbTenantQueryImpl {

        private static final long serialVersionUID = 1L;

        NoTenants(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext commandContext, Page page) {
            return List.of();
        }
    }
}
