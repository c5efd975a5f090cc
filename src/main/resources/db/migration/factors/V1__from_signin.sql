-- What proves who somebody is was part of the module signin at first.
ALTER TABLE signin.credential SET SCHEMA factors;
ALTER TABLE signin.recovery_code SET SCHEMA factors;
ALTER TABLE signin.passkey SET SCHEMA factors;
ALTER TABLE signin.challenge SET SCHEMA factors;
