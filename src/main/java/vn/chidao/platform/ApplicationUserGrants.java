package vn.chidao.platform;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where Flyway's user owns the schema apart from the application's user, gives the latter the right to read and write
 * rows, and none to change tables, what is on record, or the history of migrations.
 */
@Component
class ApplicationUserGrants implements Callback {

    private final String applicationUser;
    private final String migrationUser;

    ApplicationUserGrants(
            @Value("${spring.datasource.username:}") String applicationUser,
            @Value("${spring.flyway.user:}") String migrationUser) {
        this.applicationUser = applicationUser;
        this.migrationUser = migrationUser;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE
                && !migrationUser.isBlank()
                && !applicationUser.isBlank()
                && !migrationUser.equals(applicationUser);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        String user = '"' + applicationUser.replace("\"", "\"\"") + '"';
        try (Statement statement = context.getConnection().createStatement()) {
            // Two nodes that start together would collide in the catalogue.
            statement.execute("select pg_advisory_xact_lock(hashtext('application-user-grants'))");
            // Before PostgreSQL 15 everybody may create tables in this schema.
            statement.execute("revoke create on schema public from public, " + user);
            statement.execute("grant usage on schema public to " + user);
            statement.execute("grant select, insert, update, delete on all tables in schema public to " + user);
            statement.execute("revoke update, delete, truncate on act from " + user);
            statement.execute("revoke delete, truncate on act_chain from " + user);
            statement.execute("revoke insert, update, delete on "
                    + context.getConfiguration().getTable() + " from " + user);
            statement.execute("grant usage, select on all sequences in schema public to " + user);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot grant the application user its rights", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "application-user-grants";
    }
}
