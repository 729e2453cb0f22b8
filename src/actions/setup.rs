//! The first start: an empty register's root, the first administrator, the shipped surveys.

use std::collections::BTreeMap;

use super::people::NewAccount;
use super::permission::permit_upkeep;
use super::register::{NewNode, node_row};
use super::{App, Done, Note};
use crate::db::migrate;
pub use crate::db::migrate::{SchemaState, too_new};
use crate::db::{Id, accounts, nodes};
use crate::error::Result;
use crate::model::roles::Role;

impl App {
    /// Brings the database to this version; returns the migrations that ran.
    ///
    /// # Errors
    /// When one fails, or a newer program wrote the database.
    pub async fn migrate(&self) -> Result<Vec<String>> {
        self.db.alone(migrate::run).await
    }

    /// How the database's schema stands to this program.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn schema_state(&self) -> Result<SchemaState> {
        self.db.alone(migrate::state).await
    }

    /// Whether anybody can sign in yet.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn has_accounts(&self) -> Result<bool> {
        Ok(self.look(accounts::count).await? > 0)
    }

    /// Makes the root of the register, if it is empty, and the first administrator.
    ///
    /// # Errors
    /// [`crate::error::Error::Invalid`] when the address is taken or the password too weak.
    pub async fn set_up(&self, name: &str, admin: NewAccount) -> Result<Id> {
        self.plant_root(&admin.node, name).await?;
        self.add_account(NewAccount { role: Role::Administrator, ..admin }).await
    }

    /// Makes the root of the register, if it is empty; returns its code.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn plant_root(&self, code: &str, name: &str) -> Result<String> {
        let new = NewNode {
            code: code.to_owned(),
            names: BTreeMap::from([("en".to_owned(), name.to_owned())]),
            kind: "nation".into(),
            ..NewNode::default()
        };
        self.act(move |tx| {
            if let Some(root) = nodes::root(tx.conn)? {
                return Ok(Done::nothing(permit_upkeep(), root.code));
            }
            let row = node_row(tx, &new, None, 0);
            nodes::insert(tx.conn, &row)?;
            let note = Note { result: "added", ..Note::on(&row.code) };
            Ok(Done::to_node(permit_upkeep(), row.id, note, row.code.clone()))
        })
        .await
    }
}
