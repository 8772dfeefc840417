package vn.chidao.signing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentArchive.OpenedFile;
import vn.chidao.document.FileSight;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Sha256;
import vn.chidao.signing.SignatureCheck;

/** What the signatures of a file prove: of one that is handed in and not kept, and of one in the archive. */
@Controller
class SignaturesController {

    private final SignatureCheck check;
    private final DocumentArchive archive;
    private final FileSight sight;
    private final Refusals refusals;

    SignaturesController(SignatureCheck check, DocumentArchive archive, FileSight sight, Refusals refusals) {
        this.check = check;
        this.archive = archive;
        this.sight = sight;
        this.refusals = refusals;
    }

    @GetMapping("/signatures/check")
    String form() {
        return "signing/check";
    }

    @PostMapping("/signatures/check")
    String checkUpload(
            @RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            refusals.show(BusinessRuleViolation.at("file", "signing.rule.file-required"), model, response);
            return "signing/check";
        }
        show(String.valueOf(file.getOriginalFilename()), file.getBytes(), model);
        return "signing/check";
    }

    /** Of a file in the archive; seen by whoever may read the file, and unknown to everybody else. */
    @GetMapping("/files/{id}/signatures")
    String ofFile(@PathVariable String id, Principal person, Model model) {
        if (!sight.mayRead(person.getName(), id)) {
            throw new NotFound("file", id);
        }
        OpenedFile opened = archive.open(id);
        model.addAttribute("fileId", id);
        show(opened.file().fileName(), opened.content(), model);
        return "signing/file";
    }

    private void show(String name, byte[] content, Model model) {
        model.addAttribute("fileName", name);
        model.addAttribute("sha256", Sha256.of(content));
        model.addAttribute("checked", check.verify(content));
    }
}
