/**
 * Digital signatures on PDF files: a person's and an organisation's, added one after the other, and what the signatures
 * of a file at hand prove. Where keys lie is behind a port ({@code KeyProvider}); nothing here opens a connection unless
 * a time-stamp server is named. Who may sign what is the business of the modules that ask.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "pages", "organization", "document", "workflow"})
package vn.chidao.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
