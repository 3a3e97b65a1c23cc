<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Engine</name>
        <message>
            <source>stopped before it was finished</source>
            <translation>abgebrochen, bevor es fertig war</translation>
        </message>
        <message>
            <source>Too little speech to be its own baseline: compared with nobody.</source>
            <translation>Zu wenig Sprache, um ihr eigener Maßstab zu sein: mit niemandem verglichen.</translation>
        </message>
        <message>
            <source>Several voices: compared with nobody.</source>
            <translation>Mehrere Stimmen: mit niemandem verglichen.</translation>
        </message>
        <message>
            <source>Relative to this recording: %1 windows, taken for one voice.</source>
            <translation>Im Verhältnis zu dieser Aufnahme: %1 Fenster, als eine Stimme genommen.</translation>
        </message>
        <message>
            <source>no voice stands out from the background</source>
            <translation>keine Stimme hebt sich vom Hintergrund ab</translation>
        </message>
        <message>
            <source>%1 and %2 are almost equally likely</source>
            <translation>%1 und %2 sind fast gleich wahrscheinlich</translation>
        </message>
        <message>
            <source>%1 is only a little more likely than %2</source>
            <translation>%1 ist nur wenig wahrscheinlicher als %2</translation>
        </message>
        <message>
            <source>%1 at %2 % is right too seldom where nothing is known of the speaker</source>
            <translation>%1 mit %2 % stimmt zu selten, wenn über die sprechende Person nichts bekannt ist</translation>
        </message>
        <message>
            <source>%1 at %2 % is right too seldom for a verdict, also with this profile</source>
            <translation>%1 mit %2 % stimmt zu selten für ein sicheres Ergebnis, auch mit diesem Profil</translation>
        </message>
        <message>
            <source>even the most likely emotion, %1, is given only %2 %</source>
            <translation>selbst die wahrscheinlichste Emotion, %1, erhält nur %2 %</translation>
        </message>
        <message>
            <source>it sounds unlike the recordings that the model was trained on</source>
            <translation>es klingt anders als die Aufnahmen, auf denen das Modell trainiert wurde</translation>
        </message>
        <message>
            <source>there is much background noise, only %1 dB below the voice</source>
            <translation>es gibt viel Hintergrundgeräusch, nur %1 dB unter der Stimme</translation>
        </message>
        <message>
            <source>the recording was too loud: %1 % of it is cut off</source>
            <translation>die Aufnahme war zu laut: %1 % davon sind abgeschnitten</translation>
        </message>
        <message>
            <source>there is only %1 s of speech</source>
            <translation>es wird nur %1 s lang gesprochen</translation>
        </message>
        <message>
            <source>there is nothing above 4 kHz, as over a telephone, where the model was trained on more</source>
            <translation>oberhalb von 4 kHz ist nichts, wie am Telefon, wo das Modell mit mehr trainiert wurde</translation>
        </message>
        <message>
            <source>to listen beyond this computer a token is needed, or anyone who reaches it could read the history: give --token-file</source>
            <translation>um über diesen Rechner hinaus erreichbar zu sein, braucht es ein Token, sonst könnte jeder, der ihn erreicht, den Verlauf lesen: --token-file angeben</translation>
        </message>
        <message>
            <source>TLS needs both a certificate and its key</source>
            <translation>TLS braucht sowohl ein Zertifikat als auch dessen Schlüssel</translation>
        </message>
        <message>
            <source>it cannot be read: %1</source>
            <translation>es kann nicht gelesen werden: %1</translation>
        </message>
        <message>
            <source>it cannot listen there: %1</source>
            <translation>der Dienst kann dort nicht erreichbar sein: %1</translation>
        </message>
        <message>
            <source>there is no certificate in PEM form in it</source>
            <translation>darin ist kein Zertifikat im PEM-Format</translation>
        </message>
        <message>
            <source>there is no RSA or EC key in PEM form, without a password, in it</source>
            <translation>darin ist kein RSA- oder EC-Schlüssel im PEM-Format ohne Passwort</translation>
        </message>
        <message>
            <source>the device takes no samples of a kind that is known here</source>
            <translation>das Gerät nimmt keine Abtastwerte einer Art, die hier bekannt ist</translation>
        </message>
        <message>
            <source>a sample rate of %1 Hz cannot be changed to the device&apos;s %2 Hz</source>
            <translation>eine Abtastrate von %1 Hz lässt sich nicht auf die %2 Hz des Geräts bringen</translation>
        </message>
        <message>
            <source>the sound cannot be brought to the device&apos;s sample rate</source>
            <translation>der Klang lässt sich nicht auf die Abtastrate des Geräts bringen</translation>
        </message>
        <message>
            <source>No loudspeaker or headphones were found. Connect one, or start the sound server, and try again.</source>
            <translation>Es wurden weder Lautsprecher noch Kopfhörer gefunden. Schließen Sie welche an, oder starten Sie den Tonserver, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The chosen loudspeaker is not connected. Connect it again or choose another one.</source>
            <translation>Der gewählte Lautsprecher ist nicht angeschlossen. Schließen Sie ihn wieder an, oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>there is no sound to play</source>
            <translation>es gibt keinen Klang zum Abspielen</translation>
        </message>
        <message>
            <source>there is nothing to play between these two times</source>
            <translation>zwischen diesen beiden Zeitpunkten gibt es nichts abzuspielen</translation>
        </message>
        <message>
            <source>This loudspeaker takes no sound that can be made here. Choose another one.</source>
            <translation>Dieser Lautsprecher nimmt keinen Klang, der hier erzeugt werden kann. Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>nothing is paused</source>
            <translation>nichts ist angehalten</translation>
        </message>
        <message>
            <source>a recording is running already</source>
            <translation>es läuft schon eine Aufnahme</translation>
        </message>
        <message>
            <source>this microphone is not connected</source>
            <translation>dieses Mikrofon ist nicht angeschlossen</translation>
        </message>
        <message>
            <source>this microphone offers no format that can be recorded</source>
            <translation>dieses Mikrofon bietet kein Format, das aufgenommen werden kann</translation>
        </message>
        <message>
            <source>this microphone could not be opened: another program may be using it, or the system&apos;s privacy settings do not let SentiSound listen</source>
            <translation>dieses Mikrofon konnte nicht geöffnet werden: Vielleicht benutzt es ein anderes Programm, oder die Datenschutzeinstellungen des Systems lassen SentiSound nicht zuhören</translation>
        </message>
        <message>
            <source>this result was not saved in the history: %1</source>
            <translation>dieses Ergebnis wurde nicht im Verlauf gespeichert: %1</translation>
        </message>
        <message>
            <source>no recording is running</source>
            <translation>es läuft keine Aufnahme</translation>
        </message>
        <message>
            <source>the sound system does not answer; is it running?</source>
            <translation>das Tonsystem antwortet nicht; läuft es?</translation>
        </message>
        <message>
            <source>the sound system does not answer; the file has what came before</source>
            <translation>das Tonsystem antwortet nicht; was vorher kam, ist in der Datei</translation>
        </message>
        <message>
            <source>the microphone delivered no sound</source>
            <translation>das Mikrofon hat keinen Ton geliefert</translation>
        </message>
        <message>
            <source>the recording has reached the largest size a WAV file can have</source>
            <translation>die Aufnahme hat die größte Länge erreicht, die eine WAV-Datei haben kann</translation>
        </message>
        <message>
            <source>the recording cannot be written (%1)</source>
            <translation>die Aufnahme kann nicht geschrieben werden (%1)</translation>
        </message>
        <message>
            <source>it could not be encoded by %1</source>
            <translation>es konnte von %1 nicht codiert werden</translation>
        </message>
        <message>
            <source>it could not be decoded by %1</source>
            <translation>es konnte von %1 nicht decodiert werden</translation>
        </message>
        <message>
            <source>the FFmpeg of this machine cannot encode and decode with %1</source>
            <translation>das FFmpeg dieses Rechners kann mit %1 nicht codieren und decodieren</translation>
        </message>
        <message>
            <source>%1 does not encode %2 Hz at %3 bit/s</source>
            <translation>%1 codiert %2 Hz nicht mit %3 bit/s</translation>
        </message>
        <message>
            <source>less than 1 ms</source>
            <translation>weniger als 1 ms</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 minutes</source>
            <translation>%1 Minuten</translation>
        </message>
        <message>
            <source>reading it was cancelled</source>
            <translation>das Lesen wurde abgebrochen</translation>
        </message>
        <message>
            <source>it is longer than %1; cut it into shorter parts, or start the program with a larger --max-duration</source>
            <translation>sie ist länger als %1; schneiden Sie sie in kürzere Teile, oder starten Sie das Programm mit einem größeren --max-duration</translation>
        </message>
        <message>
            <source>its length is not what it declares</source>
            <translation>ihre Länge ist nicht die, die sie angibt</translation>
        </message>
        <message>
            <source>there is not enough memory to read it; cut it into shorter parts</source>
            <translation>der Speicher reicht nicht, um sie zu lesen; schneiden Sie sie in kürzere Teile</translation>
        </message>
        <message>
            <source>it holds less than 1 ms of sound</source>
            <translation>sie enthält weniger als 1 ms Ton</translation>
        </message>
        <message>
            <source>it holds only %1 of sound</source>
            <translation>sie enthält nur %1 Ton</translation>
        </message>
        <message>
            <source>its sound is stored in a way that cannot be read here</source>
            <translation>ihr Ton ist auf eine Weise gespeichert, die hier nicht gelesen werden kann</translation>
        </message>
        <message>
            <source>it is damaged and holds no sound that can be read</source>
            <translation>sie ist beschädigt und enthält keinen Ton, der gelesen werden kann</translation>
        </message>
        <message>
            <source>it holds no sound</source>
            <translation>sie enthält keinen Ton</translation>
        </message>
        <message>
            <source>The file holds more sound (%1) than it declares (%2).</source>
            <translation>Die Datei enthält mehr Ton (%1), als sie angibt (%2).</translation>
        </message>
        <message>
            <source>Parts of the recording are missing: %1 of %2 could be read.</source>
            <translation>Teile der Aufnahme fehlen: %1 von %2 konnten gelesen werden.</translation>
        </message>
        <message>
            <source>The file ends early: %1 of %2 could be read.</source>
            <translation>Die Datei endet zu früh: %1 von %2 konnten gelesen werden.</translation>
        </message>
        <message>
            <source>Parts of the recording are damaged and were skipped (1 place).</source>
            <translation>Teile der Aufnahme sind beschädigt und wurden übersprungen (1 Stelle).</translation>
        </message>
        <message>
            <source>Parts of the recording are damaged and were skipped (%1 places).</source>
            <translation>Teile der Aufnahme sind beschädigt und wurden übersprungen (%1 Stellen).</translation>
        </message>
        <message>
            <source>1 sample was not a valid number and became silence.</source>
            <translation>1 Abtastwert war keine gültige Zahl und wurde zu Stille.</translation>
        </message>
        <message>
            <source>%1 samples were not a valid number and became silence.</source>
            <translation>%1 Abtastwerte waren keine gültigen Zahlen und wurden zu Stille.</translation>
        </message>
        <message>
            <source>The recording is silent.</source>
            <translation>Die Aufnahme ist still.</translation>
        </message>
        <message>
            <source>the wanted sample rate must be above 0 Hz</source>
            <translation>die gewünschte Abtastrate muss über 0 Hz liegen</translation>
        </message>
        <message>
            <source>its sample rate of %1 Hz is outside what can be read here</source>
            <translation>ihre Abtastrate von %1 Hz liegt außerhalb dessen, was hier gelesen werden kann</translation>
        </message>
        <message>
            <source>it is damaged: the description of its sound makes no sense</source>
            <translation>sie ist beschädigt: Die Beschreibung ihres Tons ergibt keinen Sinn</translation>
        </message>
        <message>
            <source>its samples are of a kind that cannot be read here</source>
            <translation>ihre Abtastwerte sind von einer Art, die hier nicht gelesen werden kann</translation>
        </message>
        <message>
            <source>its samples cannot be converted</source>
            <translation>ihre Abtastwerte lassen sich nicht umwandeln</translation>
        </message>
        <message>
            <source>its sample rate of %1 Hz cannot be converted</source>
            <translation>ihre Abtastrate von %1 Hz lässt sich nicht umwandeln</translation>
        </message>
        <message>
            <source>you do not have permission to read it</source>
            <translation>Sie haben keine Berechtigung, sie zu lesen</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>es gibt keine solche Datei</translation>
        </message>
        <message>
            <source>it cannot be opened</source>
            <translation>sie kann nicht geöffnet werden</translation>
        </message>
        <message>
            <source>it is a folder, not an audio file</source>
            <translation>das ist ein Ordner, keine Audiodatei</translation>
        </message>
        <message>
            <source>it is a device or a pipe, not an audio file</source>
            <translation>das ist ein Gerät oder eine Pipe, keine Audiodatei</translation>
        </message>
        <message>
            <source>it is empty</source>
            <translation>sie ist leer</translation>
        </message>
        <message>
            <source>it is not an audio file that can be read here</source>
            <translation>das ist keine Audiodatei, die hier gelesen werden kann</translation>
        </message>
        <message>
            <source>it is damaged: the description of its sound cannot be read</source>
            <translation>sie ist beschädigt: Die Beschreibung ihres Tons kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>it is damaged: no sound was found in it</source>
            <translation>sie ist beschädigt: Es wurde kein Ton darin gefunden</translation>
        </message>
        <message>
            <source>its sound is stored as %1, which cannot be read here</source>
            <translation>ihr Ton ist als %1 gespeichert, was hier nicht gelesen werden kann</translation>
        </message>
        <message>
            <source>it holds samples that are not numbers</source>
            <translation>sie enthält Abtastwerte, die keine Zahlen sind</translation>
        </message>
        <message>
            <source>a sample rate must be above 0 Hz</source>
            <translation>eine Abtastrate muss über 0 Hz liegen</translation>
        </message>
        <message>
            <source>Check the name and try again.</source>
            <translation>Prüfen Sie den Namen, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Choose an audio file such as WAV, FLAC, MP3, M4A, OGG, Opus or WebM.</source>
            <translation>Wählen Sie eine Audiodatei, etwa WAV, FLAC, MP3, M4A, OGG, Opus oder WebM.</translation>
        </message>
        <message>
            <source>Play it in another program; if it plays there, export it again as WAV or FLAC.</source>
            <translation>Spielen Sie sie in einem anderen Programm ab; wenn das gelingt, exportieren Sie sie neu als WAV oder FLAC.</translation>
        </message>
        <message>
            <source>Use a recording of at least half a second.</source>
            <translation>Nehmen Sie eine Aufnahme von mindestens einer halben Sekunde.</translation>
        </message>
        <message>
            <source>Choose a recording in which somebody speaks.</source>
            <translation>Wählen Sie eine Aufnahme, in der jemand spricht.</translation>
        </message>
        <message>
            <source>Choose another model or install this one again.</source>
            <translation>Wählen Sie ein anderes Modell, oder installieren Sie dieses neu.</translation>
        </message>
        <message>
            <source>Check that the database server runs and lets this user in.</source>
            <translation>Prüfen Sie, ob der Datenbankserver läuft und diesen Benutzer einlässt.</translation>
        </message>
        <message>
            <source>Check that the disk has room and that you may write there.</source>
            <translation>Prüfen Sie, ob auf dem Datenträger Platz ist und Sie dort schreiben dürfen.</translation>
        </message>
        <message>
            <source>Try again; if that does not help, report it as an error of the program.</source>
            <translation>Versuchen Sie es noch einmal; wenn das nicht hilft, melden Sie es als Fehler des Programms.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1.</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>the file cannot be made</source>
            <translation>die Datei kann nicht angelegt werden</translation>
        </message>
        <message>
            <source>another program keeps it locked</source>
            <translation>ein anderes Programm hält sie gesperrt</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>das kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>it is larger than the %1 bytes allowed for it</source>
            <translation>das ist größer als die %1 Bytes, die dafür erlaubt sind</translation>
        </message>
        <message>
            <source>the folder cannot be synced</source>
            <translation>der Ordner lässt sich nicht auf den Datenträger schreiben</translation>
        </message>
        <message>
            <source>it cannot be written</source>
            <translation>das kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>it cannot be written: the disk is full</source>
            <translation>das kann nicht geschrieben werden: Der Datenträger ist voll</translation>
        </message>
        <message>
            <source>Make room on the disk.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger.</translation>
        </message>
        <message>
            <source>it cannot be written: the disk takes no file of this size</source>
            <translation>das kann nicht geschrieben werden: Der Datenträger nimmt keine so große Datei auf</translation>
        </message>
        <message>
            <source>Write it to another disk.</source>
            <translation>Schreiben Sie sie auf einen anderen Datenträger.</translation>
        </message>
        <message>
            <source>it cannot be written: its folder is not there</source>
            <translation>das kann nicht geschrieben werden: Den Ordner gibt es nicht</translation>
        </message>
        <message>
            <source>Choose another folder, or make this one.</source>
            <translation>Wählen Sie einen anderen Ordner, oder legen Sie diesen an.</translation>
        </message>
        <message>
            <source>it cannot be written: a folder has this name</source>
            <translation>das kann nicht geschrieben werden: Ein Ordner heißt schon so</translation>
        </message>
        <message>
            <source>Choose another name, or move the folder away.</source>
            <translation>Wählen Sie einen anderen Namen, oder verschieben Sie den Ordner.</translation>
        </message>
        <message>
            <source>it cannot be written: you may not write to its folder</source>
            <translation>das kann nicht geschrieben werden: In den Ordner dürfen Sie nicht schreiben</translation>
        </message>
        <message>
            <source>Choose another folder, or change who may write to this one.</source>
            <translation>Wählen Sie einen anderen Ordner, oder ändern Sie, wer in diesen schreiben darf.</translation>
        </message>
        <message>
            <source>it cannot be written: its disk is read-only</source>
            <translation>das kann nicht geschrieben werden: Der Datenträger ist schreibgeschützt</translation>
        </message>
        <message>
            <source>Choose a folder on another disk.</source>
            <translation>Wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
        </message>
        <message>
            <source>it cannot be written: its name is too long</source>
            <translation>das kann nicht geschrieben werden: Der Name ist zu lang</translation>
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation>Wählen Sie einen kürzeren Namen.</translation>
        </message>
        <message>
            <source>Choose another folder, or try again.</source>
            <translation>Wählen Sie einen anderen Ordner, oder versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>the folder cannot be made</source>
            <translation>der Ordner kann nicht angelegt werden</translation>
        </message>
        <message>
            <source>there is not enough memory for it</source>
            <translation>dafür reicht der Speicher nicht</translation>
        </message>
        <message>
            <source>it failed unexpectedly: %1</source>
            <translation>es ist unerwartet fehlgeschlagen: %1</translation>
        </message>
        <message>
            <source>it failed unexpectedly</source>
            <translation>es ist unerwartet fehlgeschlagen</translation>
        </message>
        <message>
            <source>it cannot be resampled (%1)</source>
            <translation>die Abtastrate lässt sich nicht ändern (%1)</translation>
        </message>
        <message>
            <source>a sample rate and a speed must be above 0</source>
            <translation>Abtastrate und Tempo müssen über 0 liegen</translation>
        </message>
        <message>
            <source>a sample rate must be above 0</source>
            <translation>eine Abtastrate muss über 0 liegen</translation>
        </message>
        <message>
            <source>the condition “%1” is not known; known: %2</source>
            <translation>die Bedingung „%1“ ist nicht bekannt; bekannt: %2</translation>
        </message>
        <message>
            <source>there is no codec for the condition “%1”</source>
            <translation>für die Bedingung „%1“ gibt es keinen Codec</translation>
        </message>
        <message>
            <source>silence</source>
            <translation>es ist still</translation>
        </message>
        <message>
            <source>a steady tone</source>
            <translation>ein gleichbleibender Ton</translation>
        </message>
        <message>
            <source>a single tone</source>
            <translation>ein einzelner Ton</translation>
        </message>
        <message>
            <source>steady noise</source>
            <translation>gleichbleibendes Rauschen</translation>
        </message>
        <message>
            <source>a sliding tone</source>
            <translation>ein gleitender Ton</translation>
        </message>
        <message>
            <source>a steady sound</source>
            <translation>ein gleichbleibendes Geräusch</translation>
        </message>
        <message>
            <source>held notes, as in music</source>
            <translation>gehaltene Töne, wie in Musik</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>its calibration is damaged</source>
            <translation>seine Kalibrierung ist beschädigt</translation>
        </message>
        <message>
            <source>what it tells corpora apart by does not fit its classifier</source>
            <translation>was Korpora unterscheidet, passt nicht zu seinem Klassifikator</translation>
        </message>
        <message>
            <source>it needs the feature set %1, which this version does not know</source>
            <translation>es braucht den Merkmalssatz %1, den diese Version nicht kennt</translation>
        </message>
        <message>
            <source>its labels and its weights differ</source>
            <translation>seine Klassen und seine Gewichte passen nicht zusammen</translation>
        </message>
        <message>
            <source>its weights are not for the feature set %1</source>
            <translation>seine Gewichte sind nicht für den Merkmalssatz %1</translation>
        </message>
        <message>
            <source>it reads the feature set %1, not %2</source>
            <translation>es liest den Merkmalssatz %1, nicht %2</translation>
        </message>
        <message>
            <source>the profile of %1 was made for another feature set</source>
            <translation>das Profil von %1 wurde für einen anderen Merkmalssatz gemacht</translation>
        </message>
        <message>
            <source>the profile of %1 was made for another model</source>
            <translation>das Profil von %1 wurde für ein anderes Modell gemacht</translation>
        </message>
        <message>
            <source>its weights are beyond what can be computed: it has no answer to this clip</source>
            <translation>seine Gewichte sprengen, was berechnet werden kann: Es hat keine Antwort auf diesen Clip</translation>
        </message>
        <message>
            <source>it cannot be taught labelled clips of a speaker; take speech</source>
            <translation>es kann nicht aus beschrifteten Clips einer Person lernen; nehmen Sie speech</translation>
        </message>
        <message>
            <source>it does not learn relative to the speaker; take speech</source>
            <translation>es lernt nicht im Verhältnis zur sprechenden Person; nehmen Sie speech</translation>
        </message>
        <message>
            <source>the model gains nothing from clips of the speaker</source>
            <translation>das Modell gewinnt nichts aus Clips der sprechenden Person</translation>
        </message>
        <message>
            <source>its evaluation.json cannot be used (%1)</source>
            <translation>seine evaluation.json ist nicht brauchbar (%1)</translation>
        </message>
        <message>
            <source>it must be a JSON list of at least two lists of speakers</source>
            <translation>es muss eine JSON-Liste aus mindestens zwei Listen von Personen sein</translation>
        </message>
        <message>
            <source>every fold must be a list of at least one speaker</source>
            <translation>jeder Fold muss eine Liste mit mindestens einer Person sein</translation>
        </message>
        <message>
            <source>a speaker must be a name or a number</source>
            <translation>eine Person muss ein Name oder eine Zahl sein</translation>
        </message>
        <message>
            <source>it takes clips of at least two speakers to test on an unseen one</source>
            <translation>um an einer unbekannten Person zu prüfen, braucht es Clips von mindestens zwei Personen</translation>
        </message>
        <message>
            <source>cross-corpus needs at least two data sets: give --dataset more than once</source>
            <translation>cross-corpus braucht mindestens zwei Datensätze: --dataset mehrmals angeben</translation>
        </message>
        <message>
            <source>it shares no class with the other data sets</source>
            <translation>er hat keine Klasse mit den anderen Datensätzen gemeinsam</translation>
        </message>
        <message>
            <source>there are too few clips to evaluate</source>
            <translation>es gibt zu wenige Clips für eine Prüfung</translation>
        </message>
        <message>
            <source>speaker %1 stands in it twice</source>
            <translation>Person %1 steht zweimal darin</translation>
        </message>
        <message>
            <source>speaker %1 has no clip in the data set</source>
            <translation>Person %1 hat keinen Clip im Datensatz</translation>
        </message>
        <message>
            <source>there are too few clips to learn from</source>
            <translation>es gibt zu wenige Clips zum Lernen</translation>
        </message>
        <message>
            <source>a support vector machine needs clips of at least two classes</source>
            <translation>eine Support-Vektor-Maschine braucht Clips von mindestens zwei Klassen</translation>
        </message>
        <message>
            <source>the support vectors could not be found (%1)</source>
            <translation>die Stützvektoren konnten nicht gefunden werden (%1)</translation>
        </message>
        <message>
            <source>its support vectors are damaged (%1)</source>
            <translation>seine Stützvektoren sind beschädigt (%1)</translation>
        </message>
        <message>
            <source>no shape</source>
            <translation>keine Form</translation>
        </message>
        <message>
            <source>not whole vectors</source>
            <translation>keine ganzen Vektoren</translation>
        </message>
        <message>
            <source>its arrays differ in length</source>
            <translation>seine Felder sind verschieden lang</translation>
        </message>
        <message>
            <source>not numbers</source>
            <translation>keine Zahlen</translation>
        </message>
        <message>
            <source>an unknown class</source>
            <translation>eine unbekannte Klasse</translation>
        </message>
        <message>
            <source>a machine without end</source>
            <translation>eine Maschine ohne Ende</translation>
        </message>
        <message>
            <source>its machines do not use all of it</source>
            <translation>seine Maschinen benutzen nicht alles davon</translation>
        </message>
        <message>
            <source>an unknown vector</source>
            <translation>ein unbekannter Vektor</translation>
        </message>
        <message>
            <source>its linear weights are damaged (%1)</source>
            <translation>seine linearen Gewichte sind beschädigt (%1)</translation>
        </message>
        <message>
            <source>their sizes differ</source>
            <translation>ihre Größen sind verschieden</translation>
        </message>
        <message>
            <source>no temperature</source>
            <translation>keine Temperatur</translation>
        </message>
        <message>
            <source>its card model.json cannot be used (%1)</source>
            <translation>seine Karte model.json ist nicht brauchbar (%1)</translation>
        </message>
        <message>
            <source>%1 is not a whole number</source>
            <translation>%1 ist keine ganze Zahl</translation>
        </message>
        <message>
            <source>seed is not a whole number</source>
            <translation>seed ist keine ganze Zahl</translation>
        </message>
        <message>
            <source>it was written by a newer version of SentiSound</source>
            <translation>sie wurde von einer neueren Version von SentiSound geschrieben</translation>
        </message>
        <message>
            <source>%1 of a figure is not a whole number</source>
            <translation>%1 einer Kennzahl ist keine ganze Zahl</translation>
        </message>
        <message>
            <source>no id</source>
            <translation>keine Kennung</translation>
        </message>
        <message>
            <source>it needs at least two distinct labels</source>
            <translation>es braucht mindestens zwei verschiedene Klassen</translation>
        </message>
        <message>
            <source>it does not reproduce its self-test (%1)</source>
            <translation>es besteht seinen Selbsttest nicht (%1)</translation>
        </message>
        <message>
            <source>there is none</source>
            <translation>es gibt keinen</translation>
        </message>
        <message>
            <source>its size is wrong</source>
            <translation>seine Größe stimmt nicht</translation>
        </message>
        <message>
            <source>it answers otherwise</source>
            <translation>es antwortet anders</translation>
        </message>
        <message>
            <source>selftest.json cannot be read</source>
            <translation>selftest.json kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>its weights are missing</source>
            <translation>seine Gewichte fehlen</translation>
        </message>
        <message>
            <source>there is no such model folder</source>
            <translation>es gibt keinen solchen Modellordner</translation>
        </message>
        <message>
            <source>it has no card model.json</source>
            <translation>es hat keine Karte model.json</translation>
        </message>
        <message>
            <source>it was made by the recipe %1, which this version does not know</source>
            <translation>es wurde mit dem Rezept %1 gemacht, das diese Version nicht kennt</translation>
        </message>
        <message>
            <source>its self-test is missing</source>
            <translation>sein Selbsttest fehlt</translation>
        </message>
        <message>
            <source>its folder cannot be made</source>
            <translation>sein Ordner kann nicht angelegt werden</translation>
        </message>
        <message>
            <source>what it knows of its training data is of another size</source>
            <translation>was es von seinen Trainingsdaten weiß, hat eine andere Größe</translation>
        </message>
        <message>
            <source>what it knows of its training data is damaged</source>
            <translation>was es von seinen Trainingsdaten weiß, ist beschädigt</translation>
        </message>
        <message>
            <source>a network needs clips of at least two classes</source>
            <translation>ein Netz braucht Clips von mindestens zwei Klassen</translation>
        </message>
        <message>
            <source>the network could not be taught (%1)</source>
            <translation>das Netz konnte nicht trainiert werden (%1)</translation>
        </message>
        <message>
            <source>its network is damaged (%1)</source>
            <translation>sein Netz ist beschädigt (%1)</translation>
        </message>
        <message>
            <source>its layers do not fit together</source>
            <translation>seine Schichten passen nicht zusammen</translation>
        </message>
        <message>
            <source>a forest needs clips of at least two classes</source>
            <translation>ein Wald braucht Clips von mindestens zwei Klassen</translation>
        </message>
        <message>
            <source>the forest could not be grown (%1)</source>
            <translation>der Wald konnte nicht trainiert werden (%1)</translation>
        </message>
        <message>
            <source>its forest is damaged (%1)</source>
            <translation>sein Wald ist beschädigt (%1)</translation>
        </message>
        <message>
            <source>a tree has no root</source>
            <translation>ein Baum hat keine Wurzel</translation>
        </message>
        <message>
            <source>an unknown feature</source>
            <translation>ein unbekanntes Merkmal</translation>
        </message>
        <message>
            <source>a branch leads nowhere</source>
            <translation>ein Ast führt nirgendwohin</translation>
        </message>
        <message>
            <source>the weights of its member %1 are of another size</source>
            <translation>die Gewichte seines Teils %1 haben eine andere Größe</translation>
        </message>
        <message>
            <source>the recipe learns from %1, not from %2</source>
            <translation>das Rezept lernt aus %1, nicht aus %2</translation>
        </message>
        <message>
            <source>there is no clip to learn from</source>
            <translation>es gibt keinen Clip zum Lernen</translation>
        </message>
        <message>
            <source>the recipe also learns from copies at other speeds or as other channels deliver them, which the table lacks</source>
            <translation>das Rezept lernt auch aus Kopien in anderem Tempo oder aus anderen Kanälen, und die fehlen der Tabelle</translation>
        </message>
        <message>
            <source>its two views are of different sizes</source>
            <translation>seine beiden Sichten sind verschieden groß</translation>
        </message>
        <message>
            <source>every class needs at least two clips to learn from</source>
            <translation>zum Lernen braucht jede Klasse mindestens zwei Clips</translation>
        </message>
        <message>
            <source>the parts of its classifier do not fit together</source>
            <translation>die Teile seines Klassifikators passen nicht zusammen</translation>
        </message>
        <message>
            <source>its home corpora do not fit its classifier</source>
            <translation>seine Heimatkorpora passen nicht zu seinem Klassifikator</translation>
        </message>
        <message>
            <source>what it tells voices apart by does not fit its classifier</source>
            <translation>was Stimmen unterscheidet, passt nicht zu seinem Klassifikator</translation>
        </message>
        <message>
            <source>it takes clips of at least two speakers to learn what speakers differ by</source>
            <translation>um zu lernen, worin sich Personen unterscheiden, braucht es Clips von mindestens zweien</translation>
        </message>
        <message>
            <source>its clips are too alike to learn from</source>
            <translation>seine Clips sind einander zu ähnlich zum Lernen</translation>
        </message>
        <message>
            <source>its array %1 is damaged</source>
            <translation>sein Feld %1 ist beschädigt</translation>
        </message>
        <message>
            <source>the sizes of its speaker factors do not fit</source>
            <translation>die Größen seiner Sprecherfaktoren passen nicht</translation>
        </message>
        <message>
            <source>its scaler is damaged</source>
            <translation>seine Skalierung ist beschädigt</translation>
        </message>
        <message>
            <source>its scaler and its weights differ in size</source>
            <translation>seine Skalierung und seine Gewichte sind verschieden groß</translation>
        </message>
        <message>
            <source>its weights are damaged (%1)</source>
            <translation>seine Gewichte sind beschädigt (%1)</translation>
        </message>
        <message>
            <source>an array has no shape or place</source>
            <translation>ein Feld hat keine Form oder keinen Platz</translation>
        </message>
        <message>
            <source>an array has no place</source>
            <translation>ein Feld hat keinen Platz</translation>
        </message>
        <message>
            <source>an array lies outside the file</source>
            <translation>ein Feld liegt außerhalb der Datei</translation>
        </message>
        <message>
            <source>an array has no shape</source>
            <translation>ein Feld hat keine Form</translation>
        </message>
        <message>
            <source>an array is larger than the file</source>
            <translation>ein Feld ist größer als die Datei</translation>
        </message>
        <message>
            <source>an array&apos;s shape and size differ</source>
            <translation>Form und Größe eines Felds passen nicht zusammen</translation>
        </message>
        <message>
            <source>an array has the unknown type %1</source>
            <translation>ein Feld hat den unbekannten Typ %1</translation>
        </message>
        <message>
            <source>no %1</source>
            <translation>kein %1</translation>
        </message>
        <message>
            <source>%1 is of the wrong type</source>
            <translation>%1 ist vom falschen Typ</translation>
        </message>
        <message>
            <source>too short</source>
            <translation>zu kurz</translation>
        </message>
        <message>
            <source>no header</source>
            <translation>kein Kopf</translation>
        </message>
        <message>
            <source>The model %1 does not know speakers: it was analysed without a speaker profile.</source>
            <translation>Das Modell %1 kennt keine Personen: Es wurde ohne Sprecherprofil analysiert.</translation>
        </message>
        <message>
            <source>the data folder cannot be made</source>
            <translation>der Datenordner kann nicht angelegt werden</translation>
        </message>
        <message>
            <source>its audio was not kept: only its result is known</source>
            <translation>ihr Ton wurde nicht aufbewahrt: Nur ihr Ergebnis ist bekannt</translation>
        </message>
        <message>
            <source>its kept audio is not there any more: only its result is known</source>
            <translation>ihr aufbewahrter Ton ist nicht mehr da: Nur ihr Ergebnis ist bekannt</translation>
        </message>
        <message>
            <source>classified by another model</source>
            <translation>von einem anderen Modell klassifiziert</translation>
        </message>
        <message>
            <source>the export was cancelled</source>
            <translation>der Export wurde abgebrochen</translation>
        </message>
        <message>
            <source>cancelled before it had begun</source>
            <translation>abgebrochen, bevor es begonnen hatte</translation>
        </message>
        <message>
            <source>cancelled while it waited</source>
            <translation>abgebrochen, während es wartete</translation>
        </message>
        <message>
            <source>there is no model of that name</source>
            <translation>es gibt kein Modell dieses Namens</translation>
        </message>
        <message>
            <source>there is no model of that name in %1</source>
            <translation>es gibt kein Modell dieses Namens in %1</translation>
        </message>
        <message>
            <source>Who speaks is not known for every clip: speaker-independent accuracy cannot be measured, only that on known speakers, which is nearly always higher. A manifest.csv with a column “speaker” says who speaks.</source>
            <translation>Nicht bei jedem Clip ist bekannt, wer spricht: Die sprecherunabhängige Genauigkeit kann nicht gemessen werden, nur die bei bekannten Sprechern, und die ist fast immer höher. Eine manifest.csv mit einer Spalte „speaker“ sagt, wer spricht.</translation>
        </message>
        <message>
            <source>All clips are of one speaker: speaker-independent accuracy cannot be measured.</source>
            <translation>Alle Clips sind von einer Person: Die sprecherunabhängige Genauigkeit kann nicht gemessen werden.</translation>
        </message>
        <message>
            <source>Only %1 speakers: the speaker-independent accuracy will be rough.</source>
            <translation>Nur %1 Personen: Die sprecherunabhängige Genauigkeit wird ungenau.</translation>
        </message>
        <message>
            <source>No speaker has clips of more than one class: the model may learn the voices in place of what they express.</source>
            <translation>Keine Person hat Clips von mehr als einer Klasse: Das Modell könnte die Stimmen lernen statt dessen, was sie ausdrücken.</translation>
        </message>
        <message>
            <source>“%1” (%2)</source>
            <translation>„%1“ (%2)</translation>
        </message>
        <message>
            <source>Few clips of %1: %2 or more of each class are advised.</source>
            <translation>Wenige Clips von %1: Empfohlen sind %2 oder mehr je Klasse.</translation>
        </message>
        <message>
            <source>“%1” has %2 clips and “%3” only %4: the model will say the former too often.</source>
            <translation>„%1“ hat %2 Clips und „%3“ nur %4: Das Modell wird das Erste zu oft sagen.</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Ausgelassen: %1</translation>
        </message>
        <message>
            <source>a model needs a name</source>
            <translation>ein Modell braucht einen Namen</translation>
        </message>
        <message>
            <source>a model cannot be called so: take up to %1 letters, digits, spaces, or any of - _ . ( ), and no dot at the beginning</source>
            <translation>so kann ein Modell nicht heißen: Nehmen Sie bis zu %1 Buchstaben, Ziffern, Leerzeichen oder - _ . ( ), und keinen Punkt am Anfang</translation>
        </message>
        <message>
            <source>there is no recipe of that name</source>
            <translation>es gibt kein Rezept dieses Namens</translation>
        </message>
        <message>
            <source>there is a model of that name already; choose another name or replace it</source>
            <translation>es gibt schon ein Modell dieses Namens; wählen Sie einen anderen Namen, oder ersetzen Sie es</translation>
        </message>
        <message>
            <source>Not measured on “%1”: %2</source>
            <translation>Nicht gemessen nach „%1“: %2</translation>
        </message>
        <message>
            <source>dropped before it was finished</source>
            <translation>verworfen, bevor es fertig war</translation>
        </message>
        <message>
            <source>nothing is selected</source>
            <translation>nichts ist ausgewählt</translation>
        </message>
        <message>
            <source>no temporary folder can be made: %1</source>
            <translation>es kann kein temporärer Ordner angelegt werden: %1</translation>
        </message>
        <message>
            <source>cannot be read again: %1</source>
            <translation>kann nicht wieder gelesen werden: %1</translation>
        </message>
        <message>
            <source>it cannot be read any more</source>
            <translation>das kann nicht mehr gelesen werden</translation>
        </message>
        <message>
            <source>the speaker profile “%1” was made without clips that the model %2 reads; create it again with this model installed: sentisound speaker create &quot;%1&quot; FILES --replace</source>
            <translation>das Sprecherprofil „%1“ wurde ohne Clips gemacht, die das Modell %2 liest; machen Sie es neu, während dieses Modell installiert ist: sentisound speaker create &quot;%1&quot; FILES --replace</translation>
        </message>
        <message>
            <source>the speaker profile “%1” was made without the features that the model %2 reads; create it again with this model installed: sentisound speaker create &quot;%1&quot; FILES --replace</source>
            <translation>das Sprecherprofil „%1“ wurde ohne die Merkmale gemacht, die das Modell %2 liest; machen Sie es neu, während dieses Modell installiert ist: sentisound speaker create &quot;%1&quot; FILES --replace</translation>
        </message>
        <message>
            <source>The profile “%1” was rebuilt from 1 kept recording for the model %2.</source>
            <translation>Das Profil „%1“ wurde für das Modell %2 aus 1 aufbewahrten Aufnahme neu gemacht.</translation>
        </message>
        <message>
            <source>The profile “%1” was rebuilt from %2 kept recordings for the model %3.</source>
            <translation>Das Profil „%1“ wurde für das Modell %3 aus %2 aufbewahrten Aufnahmen neu gemacht.</translation>
        </message>
        <message>
            <source>%1 of %2 clips sound “%3” to the model %4: they seem to be all of one mood. A profile of one mood, of neutral clips alone for example, makes results worse (measured with four neutral clips: %5 % right, %6 % without a profile). Give varied speech of this person.</source>
            <translation>%1 von %2 Clips klingen für das Modell %4 „%3“: Sie scheinen alle von einer Stimmung zu sein. Ein Profil aus einer Stimmung, etwa aus neutralen Clips allein, macht die Ergebnisse schlechter (gemessen mit vier neutralen Clips: %5 % richtig, %6 % ohne Profil). Geben Sie abwechslungsreiche Sprache dieser Person.</translation>
        </message>
        <message>
            <source>More clips of this person help more, and most of all clips whose emotion somebody says (speaker teach).</source>
            <translation>Mehr Clips dieser Person helfen mehr, am meisten Clips, deren Emotion jemand sagt (speaker teach).</translation>
        </message>
        <message>
            <source>Only 1 clip: %1 or more are advised.</source>
            <translation>Nur 1 Clip: Empfohlen sind %1 oder mehr.</translation>
        </message>
        <message>
            <source>Only %1 clips: %2 or more are advised.</source>
            <translation>Nur %1 Clips: Empfohlen sind %2 oder mehr.</translation>
        </message>
        <message>
            <source>Only %1 s of sound: %2 s or more are advised.</source>
            <translation>Nur %1 s Ton: Empfohlen sind %2 s oder mehr.</translation>
        </message>
        <message>
            <source>The model %1 does not know speakers and will not use this profile.</source>
            <translation>Das Modell %1 kennt keine Personen und wird dieses Profil nicht benutzen.</translation>
        </message>
        <message>
            <source>there is no recording to make a profile of</source>
            <translation>es gibt keine Aufnahme, aus der ein Profil gemacht werden könnte</translation>
        </message>
        <message>
            <source>no profile can be made: none of the recordings is usable, not %1: %2</source>
            <translation>es kann kein Profil gemacht werden: Keine der Aufnahmen ist brauchbar, auch %1 nicht: %2</translation>
        </message>
        <message>
            <source>it does not learn from labelled clips of a speaker; a model that does is marked “adapts to speakers” in the list of models</source>
            <translation>es lernt nicht aus beschrifteten Clips einer Person; ein Modell, das es tut, ist in der Liste der Modelle mit „passt sich an Personen an“ gekennzeichnet</translation>
        </message>
        <message>
            <source>the model %1 does not have the label “%2”; it has %3</source>
            <translation>das Modell %1 hat die Klasse „%2“ nicht; es hat %3</translation>
        </message>
        <message>
            <source>a profile holds at most %1 clips, and these would be %2; remove some first</source>
            <translation>ein Profil fasst höchstens %1 Clips, und das wären %2; entfernen Sie zuerst einige</translation>
        </message>
        <message>
            <source>%1 was there already.</source>
            <translation>%1 war schon da.</translation>
        </message>
        <message>
            <source>%1 was there already; it now has the label “%2”.</source>
            <translation>%1 war schon da; es hat jetzt das Label „%2“.</translation>
        </message>
        <message>
            <source>none of the clips can be used. The first: %1</source>
            <translation>keiner der Clips ist brauchbar. Der erste: %1</translation>
        </message>
        <message>
            <source>there is no analysis with a corrected label and kept audio to learn from</source>
            <translation>es gibt keine Analyse mit korrigierter Emotion und aufbewahrtem Ton, aus der gelernt werden könnte</translation>
        </message>
        <message>
            <source>there is no analysis with a corrected label and kept audio to learn from (%1)</source>
            <translation>es gibt keine Analyse mit korrigierter Emotion und aufbewahrtem Ton, aus der gelernt werden könnte (%1)</translation>
        </message>
        <message>
            <source>it is not a folder</source>
            <translation>das ist kein Ordner</translation>
        </message>
        <message>
            <source>the folder is not empty; choose an empty or a new one</source>
            <translation>der Ordner ist nicht leer; wählen Sie einen leeren oder einen neuen</translation>
        </message>
        <message>
            <source>none of these analyses has a corrected label or labels of your own; correct some first</source>
            <translation>keine dieser Analysen hat eine korrigierte Emotion oder eigene Marken; korrigieren Sie zuerst einige</translation>
        </message>
        <message>
            <source>the audio of the corrected analyses was not kept; there is nothing to learn from</source>
            <translation>der Ton der korrigierten Analysen wurde nicht aufbewahrt; es gibt nichts zum Lernen</translation>
        </message>
        <message>
            <source>there is no such file that can be read</source>
            <translation>es gibt keine solche Datei, die gelesen werden kann</translation>
        </message>
        <message>
            <source>the audio cannot be kept: %1</source>
            <translation>der Ton kann nicht aufbewahrt werden: %1</translation>
        </message>
        <message>
            <source>it changed while it was being read</source>
            <translation>sie hat sich geändert, während sie gelesen wurde</translation>
        </message>
        <message>
            <source>kept audio is named by 64 lower-case hex digits</source>
            <translation>aufbewahrter Ton ist mit 64 kleingeschriebenen Hexadezimalziffern benannt</translation>
        </message>
        <message>
            <source>no such audio is kept</source>
            <translation>solcher Ton ist nicht aufbewahrt</translation>
        </message>
        <message>
            <source>it cannot be removed: %1</source>
            <translation>das kann nicht entfernt werden: %1</translation>
        </message>
        <message>
            <source>there is no such batch</source>
            <translation>es gibt keinen solchen Stapel</translation>
        </message>
        <message>
            <source>the batch does not wait for this any more</source>
            <translation>der Stapel wartet darauf nicht mehr</translation>
        </message>
        <message>
            <source>the timestamp is not YYYY-MM-DD HH:MM:SS</source>
            <translation>der Zeitpunkt ist nicht YYYY-MM-DD HH:MM:SS</translation>
        </message>
        <message>
            <source>a quote is opened and never closed; the rest of the file was not read</source>
            <translation>ein Anführungszeichen wird geöffnet und nie geschlossen; der Rest der Datei wurde nicht gelesen</translation>
        </message>
        <message>
            <source>it does not have five fields</source>
            <translation>die Zeile hat keine fünf Felder</translation>
        </message>
        <message>
            <source>it is not UTF-8 text</source>
            <translation>das ist kein Text in UTF-8</translation>
        </message>
        <message>
            <source>the confidence is not a number from 0 to 1</source>
            <translation>die Konfidenz ist keine Zahl von 0 bis 1</translation>
        </message>
        <message>
            <source>it is no history of the original service: its first line must be %1</source>
            <translation>das ist kein Verlauf des ursprünglichen Dienstes: Die erste Zeile muss %1 sein</translation>
        </message>
        <message>
            <source>a label has at most %1 characters, a note at most %2</source>
            <translation>ein Label hat höchstens %1 Zeichen, eine Notiz höchstens %2</translation>
        </message>
        <message>
            <source>the history holds no such analysis</source>
            <translation>der Verlauf enthält keine solche Analyse</translation>
        </message>
        <message>
            <source>a history needs a file to live in</source>
            <translation>ein Verlauf braucht eine Datei, in der er liegt</translation>
        </message>
        <message>
            <source>it is a folder, not a history database</source>
            <translation>das ist ein Ordner, keine Datenbank eines Verlaufs</translation>
        </message>
        <message>
            <source>Qt&apos;s driver for PostgreSQL is not installed (libqt6sql6-psql)</source>
            <translation>Qts Treiber für PostgreSQL ist nicht installiert (libqt6sql6-psql)</translation>
        </message>
        <message>
            <source>this history was written by a newer version of SentiSound; update the program to add to it, this version opens it read only</source>
            <translation>dieser Verlauf wurde von einer neueren Version von SentiSound geschrieben; aktualisieren Sie das Programm, um ihn zu ergänzen, diese Version öffnet ihn nur zum Lesen</translation>
        </message>
        <message>
            <source>the database keeps its texts as %1; make one that keeps UTF-8: createdb --encoding UTF8 --template template0 NAME</source>
            <translation>die Datenbank speichert ihre Texte als %1; legen Sie eine mit UTF-8 an: createdb --encoding UTF8 --template template0 NAME</translation>
        </message>
        <message>
            <source>the database server cannot be reached or refuses us: %1 %2</source>
            <translation>der Datenbankserver ist nicht erreichbar oder weist uns ab: %1 %2</translation>
        </message>
        <message>
            <source>the connection to the database server was lost, so this was not done or not heard of; it is opened again when next needed</source>
            <translation>die Verbindung zum Datenbankserver ging verloren, deshalb wurde das nicht getan oder nicht bestätigt; sie wird wieder geöffnet, wenn sie das nächste Mal gebraucht wird</translation>
        </message>
        <message>
            <source>another program has been writing to it for too long</source>
            <translation>ein anderes Programm schreibt schon zu lange hinein</translation>
        </message>
        <message>
            <source>it may not be written to</source>
            <translation>es darf nicht hineingeschrieben werden</translation>
        </message>
        <message>
            <source>this user may not do that there; give it the right to CREATE in the schema</source>
            <translation>dieser Benutzer darf das dort nicht; geben Sie ihm im Schema das Recht CREATE</translation>
        </message>
        <message>
            <source>the disk of the database server is full</source>
            <translation>der Datenträger des Datenbankservers ist voll</translation>
        </message>
        <message>
            <source>the database server has as many connections as it takes</source>
            <translation>der Datenbankserver hat so viele Verbindungen, wie er annimmt</translation>
        </message>
        <message>
            <source>a name or label is longer than the database can look up</source>
            <translation>ein Name oder ein Label ist länger, als die Datenbank nachschlagen kann</translation>
        </message>
        <message>
            <source>the database refused: %1</source>
            <translation>die Datenbank hat abgelehnt: %1</translation>
        </message>
        <message>
            <source>the address of the database %1; it looks like %2, and special characters in the password are written as %3</source>
            <translation>die Adresse der Datenbank %1; sie sieht aus wie %2, und Sonderzeichen im Passwort werden als %3 geschrieben</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>holds a “#”</source>
            <translation>enthält ein „#“</translation>
        </message>
        <message>
            <source>has a setting behind “?” that cannot be read</source>
            <translation>hat hinter „?“ eine Einstellung, die nicht gelesen werden kann</translation>
        </message>
        <message>
            <source>names no database</source>
            <translation>nennt keine Datenbank</translation>
        </message>
        <message>
            <source>it has no date that can be written down</source>
            <translation>sie hat kein Datum, das aufgeschrieben werden kann</translation>
        </message>
        <message>
            <source>a duration or probability is not a number</source>
            <translation>eine Dauer oder Wahrscheinlichkeit ist keine Zahl</translation>
        </message>
        <message>
            <source>a clip of the profile is not made of numbers</source>
            <translation>ein Clip des Profils besteht nicht aus Zahlen</translation>
        </message>
        <message>
            <source>the profile has no date</source>
            <translation>das Profil hat kein Datum</translation>
        </message>
        <message>
            <source>the profile holds no feature set</source>
            <translation>das Profil enthält keinen Merkmalssatz</translation>
        </message>
        <message>
            <source>a mean of the profile is not made of numbers</source>
            <translation>ein Mittelwert des Profils besteht nicht aus Zahlen</translation>
        </message>
        <message>
            <source>the speaker profile “%1” is damaged: make it again, or delete it</source>
            <translation>das Sprecherprofil „%1“ ist beschädigt: Machen Sie es neu, oder löschen Sie es</translation>
        </message>
        <message>
            <source>there is no speaker profile “%1”; make one with: sentisound speaker create &quot;%1&quot; FILES</source>
            <translation>es gibt kein Sprecherprofil „%1“; so machen Sie eines: sentisound speaker create &quot;%1&quot; FILES</translation>
        </message>
        <message>
            <source>there is a speaker profile “%1” already; it is replaced only if that is asked for (--replace)</source>
            <translation>es gibt schon ein Sprecherprofil „%1“; ersetzt wird es nur, wenn das verlangt ist (--replace)</translation>
        </message>
        <message>
            <source>the name of a speaker must have 1 to 80 characters</source>
            <translation>der Name einer Person muss 1 bis 80 Zeichen haben</translation>
        </message>
        <message>
            <source>the name of a speaker must not hold control characters</source>
            <translation>der Name einer Person darf keine Steuerzeichen enthalten</translation>
        </message>
        <message>
            <source>no speaker can be called %1: it stands for a choice where the name of a speaker may stand</source>
            <translation>keine Person kann %1 heißen: Das steht für eine Wahl, wo der Name einer Person stehen kann</translation>
        </message>
        <message>
            <source>there is no clip to add to the profile</source>
            <translation>es gibt keinen Clip, um den das Profil ergänzt werden könnte</translation>
        </message>
        <message>
            <source>the speaker profile holds no such clip</source>
            <translation>das Sprecherprofil enthält keinen solchen Clip</translation>
        </message>
        <message>
            <source>the disk could not read or write it</source>
            <translation>der Datenträger konnte sie nicht lesen oder schreiben</translation>
        </message>
        <message>
            <source>the database is damaged</source>
            <translation>die Datenbank ist beschädigt</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>der Datenträger ist voll</translation>
        </message>
        <message>
            <source>it cannot be opened or created</source>
            <translation>sie kann weder geöffnet noch angelegt werden</translation>
        </message>
        <message>
            <source>it is not a history database</source>
            <translation>das ist keine Datenbank eines Verlaufs</translation>
        </message>
        <message>
            <source>it is a database of another program</source>
            <translation>das ist die Datenbank eines anderen Programms</translation>
        </message>
        <message>
            <source>it is a database of another program; make an empty one with createdb</source>
            <translation>das ist die Datenbank eines anderen Programms; legen Sie mit createdb eine leere an</translation>
        </message>
        <message>
            <source>it holds no RAVDESS clip (Actor_XX/03-01-….wav or .flac)</source>
            <translation>er enthält keinen Clip von RAVDESS (Actor_XX/03-01-….wav oder .flac)</translation>
        </message>
        <message>
            <source>it holds no EMO-DB clip (03a01Fa.wav or .flac)</source>
            <translation>er enthält keinen Clip von EMO-DB (03a01Fa.wav oder .flac)</translation>
        </message>
        <message>
            <source>it holds no nEMO clip (SM0_anger_12.wav or .flac)</source>
            <translation>er enthält keinen Clip von nEMO (SM0_anger_12.wav oder .flac)</translation>
        </message>
        <message>
            <source>there is no such folder</source>
            <translation>es gibt keinen solchen Ordner</translation>
        </message>
        <message>
            <source>data sets of the kind “%1” are not known; known: %2</source>
            <translation>Datensätze der Art „%1“ sind nicht bekannt; bekannt: %2</translation>
        </message>
        <message>
            <source>there is no data set to join</source>
            <translation>es gibt keinen Datensatz zum Verbinden</translation>
        </message>
        <message>
            <source>this clip is in two of the data sets</source>
            <translation>dieser Clip ist in zweien der Datensätze</translation>
        </message>
        <message>
            <source>it holds no clip</source>
            <translation>er enthält keinen Clip</translation>
        </message>
        <message>
            <source>all its clips are of one class (“%1”); a model needs at least two to tell apart</source>
            <translation>alle seine Clips sind von einer Klasse („%1“); ein Modell braucht mindestens zwei, die es unterscheidet</translation>
        </message>
        <message>
            <source>none of its clips could be read</source>
            <translation>keiner seiner Clips konnte gelesen werden</translation>
        </message>
        <message>
            <source>there is no feature set of that name</source>
            <translation>es gibt keinen Merkmalssatz dieses Namens</translation>
        </message>
        <message>
            <source>it holds neither a manifest.csv nor a sub-folder of audio files per class</source>
            <translation>er enthält weder eine manifest.csv noch je Klasse einen Unterordner mit Audiodateien</translation>
        </message>
        <message>
            <source>its sub-folders are RAVDESS&apos;s actors, not classes; say ravdess=FOLDER</source>
            <translation>seine Unterordner sind die Schauspieler von RAVDESS, keine Klassen; sagen Sie ravdess=FOLDER</translation>
        </message>
        <message>
            <source>line %1 opens a quote that is never closed</source>
            <translation>Zeile %1 öffnet ein Anführungszeichen, das nie geschlossen wird</translation>
        </message>
        <message>
            <source>line %1 names a file outside the folder: %2</source>
            <translation>Zeile %1 nennt eine Datei außerhalb des Ordners: %2</translation>
        </message>
        <message>
            <source>no file is named</source>
            <translation>keine Datei ist genannt</translation>
        </message>
        <message>
            <source>%1 has no emotion</source>
            <translation>%1 hat keine Emotion</translation>
        </message>
        <message>
            <source>%1 is not there</source>
            <translation>%1 ist nicht da</translation>
        </message>
        <message>
            <source>%1 was listed before, on line %2</source>
            <translation>%1 stand schon auf Zeile %2</translation>
        </message>
        <message>
            <source>it lists no clip</source>
            <translation>sie führt keinen Clip auf</translation>
        </message>
        <message>
            <source>none of the %1 clips it lists can be used. The first: %2</source>
            <translation>keiner der %1 Clips, die sie aufführt, ist brauchbar. Der erste: %2</translation>
        </message>
        <message>
            <source>%1, line %2: %3</source>
            <translation>%1, Zeile %2: %3</translation>
        </message>
        <message>
            <source>it is not text in UTF-8</source>
            <translation>das ist kein Text in UTF-8</translation>
        </message>
        <message>
            <source>it needs the columns “file” and “emotion” (or “label”), separated by commas; it has %1</source>
            <translation>sie braucht die Spalten „file“ und „emotion“ (oder „label“), durch Kommas getrennt; sie hat %1</translation>
        </message>
        <message>
            <source>not every clip could be tested under it</source>
            <translation>nicht jeder Clip konnte darunter geprüft werden</translation>
        </message>
        <message>
            <source>a model cannot be called so: give the folder another name</source>
            <translation>so kann ein Modell nicht heißen: Geben Sie dem Ordner einen anderen Namen</translation>
        </message>
        <message>
            <source>its timeline comes from the very model that classified it, and that is not there any more</source>
            <translation>sein Zeitverlauf stammt von genau dem Modell, das es klassifiziert hat, und das ist nicht mehr da</translation>
        </message>
        <message>
            <source>it has more than 1000 tiers</source>
            <translation>es hat mehr als 1000 Spuren</translation>
        </message>
        <message>
            <source>it is larger than 32 MiB</source>
            <translation>es ist größer als 32 MiB</translation>
        </message>
        <message>
            <source>it is in no format that can be read</source>
            <translation>es hat kein Format, das gelesen werden kann</translation>
        </message>
        <message>
            <source>its suffix is that of no format of labels that can be read</source>
            <translation>seine Endung gehört zu keinem Format von Etiketten, das gelesen werden kann</translation>
        </message>
        <message>
            <source>two tiers depend on one another</source>
            <translation>zwei Spuren hängen voneinander ab</translation>
        </message>
        <message>
            <source>the annotation "%1" of the tier "%2" refers to a time or an annotation that is not there</source>
            <translation>die Annotation „%1“ der Spur „%2“ verweist auf eine Zeit oder eine Annotation, die nicht da ist</translation>
        </message>
        <message>
            <source>it is damaged UTF-16 text</source>
            <translation>es ist beschädigter UTF-16-Text</translation>
        </message>
        <message>
            <source>it is neither UTF-8 nor UTF-16 text; save it as UTF-8</source>
            <translation>es ist weder UTF-8- noch UTF-16-Text; als UTF-8 speichern</translation>
        </message>
        <message>
            <source>it is no text: there are bytes of zero in it</source>
            <translation>es ist kein Text: Es enthält Null-Bytes</translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>Zeile %1: %2</translation>
        </message>
        <message>
            <source>on the tier "%1", at %2 s, %3</source>
            <translation>auf der Spur „%1“ bei %2 s: %3</translation>
        </message>
        <message>
            <source>on the tier "%1" a time is no number</source>
            <translation>auf der Spur „%1“ ist eine Zeit keine Zahl</translation>
        </message>
        <message>
            <source>the length of the recording is no number of seconds up to 46 days</source>
            <translation>die Länge der Aufnahme ist keine Zahl von Sekunden bis 46 Tage</translation>
        </message>
        <message>
            <source>a tier has no name</source>
            <translation>eine Spur hat keinen Namen</translation>
        </message>
        <message>
            <source>two tiers are called "%1"</source>
            <translation>zwei Spuren heißen „%1“</translation>
        </message>
        <message>
            <source>there is a character of zero in a text</source>
            <translation>in einem Text steht ein Null-Zeichen</translation>
        </message>
        <message>
            <source>it has more than a million intervals</source>
            <translation>es hat mehr als eine Million Intervalle</translation>
        </message>
        <message>
            <source>it is no table of intervals: its first line must name the columns begin, end and label</source>
            <translation>es ist keine Tabelle von Intervallen: Die erste Zeile muss die Spalten begin, end und label nennen</translation>
        </message>
        <message>
            <source>it is no TextGrid but a %1 of Praat</source>
            <translation>es ist kein TextGrid, sondern ein Objekt %1 von Praat</translation>
        </message>
        <message>
            <source>it says that there are more than %1</source>
            <translation>es gibt an, mehr als %1 zu haben</translation>
        </message>
        <message>
            <source>it is a binary file of Praat; save it there as a text file</source>
            <translation>es ist eine Binärdatei von Praat; dort als Textdatei speichern</translation>
        </message>
        <message>
            <source>it is a chronological TextGrid; save it in Praat as a text file</source>
            <translation>es ist ein chronologisches TextGrid; in Praat als Textdatei speichern</translation>
        </message>
        <message>
            <source>it is no TextGrid: its first line is not File type = "ooTextFile"</source>
            <translation>es ist kein TextGrid: Die erste Zeile ist nicht File type = "ooTextFile"</translation>
        </message>
        <message>
            <source>a recording has too many labels</source>
            <translation>eine Aufnahme hat zu viele Etiketten</translation>
        </message>
        <message>
            <source>labels must follow one another without overlap</source>
            <translation>Etiketten müssen aufeinander folgen, ohne sich zu überschneiden</translation>
        </message>
        <message>
            <source>a stretch without a label is not kept</source>
            <translation>ein Abschnitt ohne Etikett wird nicht behalten</translation>
        </message>
        <message>
            <source>a label or its note is too long</source>
            <translation>ein Etikett oder seine Notiz ist zu lang</translation>
        </message>
        <message>
            <source>there is no sound between the two times</source>
            <translation>zwischen den beiden Zeiten ist kein Ton</translation>
        </message>
        <message>
            <source>a floor must be from 20 to 600 Hz</source>
            <translation>eine Untergrenze muss zwischen 20 und 600 Hz liegen</translation>
        </message>
        <message>
            <source>the pitch ceiling must be at least twice the floor, and at most 2000 Hz</source>
            <translation>die Obergrenze der Grundfrequenz muss mindestens das Doppelte der Untergrenze und höchstens 2000 Hz sein</translation>
        </message>
        <message>
            <source>the formant ceiling must be from 2000 to 12 000 Hz</source>
            <translation>die Obergrenze der Formanten muss zwischen 2000 und 12 000 Hz liegen</translation>
        </message>
        <message>
            <source>channel 1 (left)</source>
            <translation>Kanal 1 (links)</translation>
        </message>
        <message>
            <source>channel 2 (right)</source>
            <translation>Kanal 2 (rechts)</translation>
        </message>
        <message>
            <source>channel %1</source>
            <translation>Kanal %1</translation>
        </message>
        <message>
            <source>it has one channel, and no %1; analyse the mix</source>
            <translation>sie hat einen Kanal und keinen %1; analysieren Sie die Mischung</translation>
        </message>
        <message>
            <source>it has %1 channels, and no %2; choose one of those, or the mix</source>
            <translation>sie hat %1 Kanäle und keinen %2; wählen Sie einen davon oder die Mischung</translation>
        </message>
        <message>
            <source>Its channels cancel each other out in the mix: %1 was analysed instead.</source>
            <translation>Ihre Kanäle löschen einander in der Mischung aus: Stattdessen wurde %1 analysiert.</translation>
        </message>
        <message>
            <source>Only %1 of %2 carries sound.</source>
            <translation>Nur %1 von %2 trägt Ton.</translation>
        </message>
        <message>
            <source>there is no own model of that name</source>
            <translation>es gibt kein eigenes Modell dieses Namens</translation>
        </message>
        <message>
            <source>it comes with the program and can neither be renamed nor deleted</source>
            <translation>es gehört zum Programm und kann weder umbenannt noch gelöscht werden</translation>
        </message>
        <message>
            <source>there is a model of that name already; choose another name</source>
            <translation>es gibt schon ein Modell dieses Namens; wählen Sie einen anderen Namen</translation>
        </message>
        <message>
            <source>its folder cannot be renamed</source>
            <translation>sein Ordner kann nicht umbenannt werden</translation>
        </message>
        <message>
            <source>its folder cannot be deleted</source>
            <translation>sein Ordner kann nicht gelöscht werden</translation>
        </message>
        <message>
            <source>the printer or the file cannot be drawn on</source>
            <translation>auf den Drucker oder in die Datei lässt sich nicht zeichnen</translation>
        </message>
    </context>
</TS>
