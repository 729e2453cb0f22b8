//! The one permission check: which roles may do what, at a scope node or above it.

use super::people::Actor;
use crate::db::Id;
use crate::error::{Error, Result};
use crate::model::roles::Role::{
    self, Administrator, Contributor, Coordinator, Head, Officer, Reviewer, Viewer,
};

/// What can be done. The code stands in the audit log and in the list of routes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Read a response and its answers.
    ReadResponse,
    /// Save answers; settle differences.
    Answer,
    /// Invite people to a response and take invitations back.
    Invite,
    /// Send a response to the head.
    Send,
    /// Sign a response.
    Sign,
    /// Send a response back to be changed.
    GiveBack,
    /// Take a signed response as final.
    Accept,
    /// Read the register.
    ReadRegister,
    /// Change the register.
    EditRegister,
    /// Read campaigns and how far they are.
    ReadCampaign,
    /// Make, fill, open and close campaigns.
    EditCampaign,
    /// Move a campaign to a newer version of its survey, and back.
    MoveCampaign,
    /// Read the figures of one institution.
    ReadProfile,
    /// Read national figures.
    ReadNation,
    /// Read the surveys and their versions.
    ReadSurveys,
    /// Put a draft of a survey's version in, or another text of it.
    UploadSurvey,
    /// Make a draft final.
    PublishSurvey,
    /// Take a version out of what new campaigns can be made of.
    RetireSurvey,
    /// Throw a draft away.
    DiscardSurvey,
    /// Make accounts and grant roles.
    ManageAccounts,
    /// Change one's own account, sign in and out.
    OwnAccount,
    /// Work that the program does by itself.
    Upkeep,
}

impl Verb {
    /// The code in the audit log.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ReadResponse => "read-response",
            Self::Answer => "answer",
            Self::Invite => "invite",
            Self::Send => "send",
            Self::Sign => "sign",
            Self::GiveBack => "return",
            Self::Accept => "accept",
            Self::ReadRegister => "read-register",
            Self::EditRegister => "edit-register",
            Self::ReadCampaign => "read-campaign",
            Self::EditCampaign => "edit-campaign",
            Self::MoveCampaign => "move-campaign",
            Self::ReadProfile => "read-profile",
            Self::ReadNation => "read-nation",
            Self::ReadSurveys => "read-surveys",
            Self::UploadSurvey => "upload-survey",
            Self::PublishSurvey => "publish-survey",
            Self::RetireSurvey => "retire-survey",
            Self::DiscardSurvey => "discard-survey",
            Self::ManageAccounts => "manage-accounts",
            Self::OwnAccount => "own-account",
            Self::Upkeep => "upkeep",
        }
    }

    /// The roles that may do it at their node and below.
    #[must_use]
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::ReadResponse => &[Contributor, Coordinator, Head, Officer, Reviewer],
            Self::Answer => &[Contributor, Coordinator],
            Self::Invite => &[Coordinator, Officer],
            Self::Send => &[Coordinator],
            Self::Sign => &[Head],
            Self::GiveBack => &[Head, Officer],
            Self::Accept => &[Officer],
            Self::ReadRegister => &[Officer, Reviewer, Viewer, Administrator],
            Self::EditRegister | Self::EditCampaign | Self::MoveCampaign => &[Officer],
            Self::ReadCampaign => &[Officer, Reviewer, Viewer],
            Self::ReadProfile => &[Coordinator, Head, Officer, Reviewer, Viewer],
            Self::ReadNation => &[Officer, Reviewer, Viewer],
            Self::ReadSurveys => &[Officer, Administrator],
            Self::UploadSurvey
            | Self::PublishSurvey
            | Self::RetireSurvey
            | Self::DiscardSurvey
            | Self::ManageAccounts => &[Administrator],
            Self::OwnAccount | Self::Upkeep => &[],
        }
    }
}

/// Proof that an action is allowed; only this file makes one.
#[derive(Debug, Clone, Copy)]
pub struct Permit {
    verb: Verb,
    actor: Option<Id>,
}

impl Permit {
    /// Who; none for the program itself.
    #[must_use]
    pub const fn actor(self) -> Option<Id> {
        self.actor
    }

    /// What, by code.
    #[must_use]
    pub const fn action(self) -> &'static str {
        self.verb.code()
    }
}

/// Lets a person do something at the node with this path.
///
/// # Errors
/// [`Error::NotFound`] outside the person's scope nodes, so that nothing is told about what is
/// there; [`Error::NotAllowed`] inside them with too low a role.
pub fn permit(actor: &Actor, verb: Verb, path: &str) -> Result<Permit> {
    let mut inside = actor.grants.iter().filter(|grant| path.starts_with(&grant.path)).peekable();
    if inside.peek().is_none() {
        tracing::warn!(action = verb.code(), "refused: outside the scope");
        return Err(Error::NotFound);
    }
    if inside.any(|grant| verb.roles().contains(&grant.role)) {
        return Ok(Permit { verb, actor: Some(actor.account.id) });
    }
    tracing::warn!(action = verb.code(), "refused: the role is too low");
    Err(Error::NotAllowed {
        needs: verb.roles().iter().map(|role| role.code()).collect::<Vec<_>>().join(", "),
    })
}

/// Lets a person do something wherever they hold a fitting role (lists that show only what is theirs).
///
/// # Errors
/// [`Error::NotAllowed`] when they hold it nowhere.
pub fn permit_anywhere(actor: &Actor, verb: Verb) -> Result<Permit> {
    match actor.grants.iter().find(|grant| verb.roles().contains(&grant.role)) {
        Some(grant) => permit(actor, verb, &grant.path),
        None => Err(Error::NotAllowed {
            needs: verb.roles().iter().map(|role| role.code()).collect::<Vec<_>>().join(", "),
        }),
    }
}

/// Lets a person change what is their own.
#[must_use]
pub const fn permit_own(account_id: Id) -> Permit {
    Permit { verb: Verb::OwnAccount, actor: Some(account_id) }
}

/// Lets the program itself, or whoever runs its commands on the server, work.
#[must_use]
pub const fn permit_upkeep() -> Permit {
    Permit { verb: Verb::Upkeep, actor: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::people::sample_actor;

    #[test]
    fn a_role_holds_below_its_node() {
        let officer = sample_actor(&[(Officer, "/atria/")]);
        assert!(permit(&officer, Verb::EditRegister, "/atria/health/").is_ok());
    }

    #[test]
    fn outside_the_scope_everything_is_missing() {
        let head = sample_actor(&[(Head, "/atria/health/")]);
        assert!(matches!(permit(&head, Verb::Sign, "/atria/works/"), Err(Error::NotFound)));
        // A code that merely begins alike is another node.
        assert!(matches!(permit(&head, Verb::Sign, "/atria/healthy/"), Err(Error::NotFound)));
    }

    #[test]
    fn inside_with_too_low_a_role_says_which_role_it_needs() {
        let contributor = sample_actor(&[(Contributor, "/atria/health/")]);
        let refused = permit(&contributor, Verb::Sign, "/atria/health/");
        assert!(matches!(refused, Err(Error::NotAllowed { needs }) if needs == "head"));
    }
}
