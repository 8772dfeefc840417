package vn.chidao.changing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DirectiveChangeRepository extends JpaRepository<DirectiveChange, String> {

    List<DirectiveChange> findByDirectiveIdOrderById(String directiveId);
}
