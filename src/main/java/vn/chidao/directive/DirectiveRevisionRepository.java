package vn.chidao.directive;

import org.springframework.data.jpa.repository.JpaRepository;

interface DirectiveRevisionRepository extends JpaRepository<DirectiveRevision, String> {}
