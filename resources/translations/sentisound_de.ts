<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Affect</name>
        <message>
            <source>excited</source>
            <translation>erregt</translation>
        </message>
        <message>
            <source>calm</source>
            <translation>ruhig</translation>
        </message>
        <message>
            <source>unpleasant</source>
            <translation>unangenehm</translation>
        </message>
        <message>
            <source>pleasant</source>
            <translation>angenehm</translation>
        </message>
        <message>
            <source>Valence</source>
            <translation>Valenz</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>Aktivierung</translation>
        </message>
    </context>
    <context>
        <name>Axes</name>
        <message>
            <source>Amplitude</source>
            <translation>Amplitude</translation>
        </message>
        <message>
            <source>dB re maximum</source>
            <translation>dB re Maximum</translation>
        </message>
        <message>
            <source>Coefficient</source>
            <translation>Koeffizient</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Time (s)</source>
            <translation>Zeit (s)</translation>
        </message>
        <message>
            <source>Time (h:mm:ss)</source>
            <translation>Zeit (h:mm:ss)</translation>
        </message>
        <message>
            <source>Time (m:ss)</source>
            <translation>Zeit (m:ss)</translation>
        </message>
        <message>
            <source>Frequency (kHz)</source>
            <translation>Frequenz (kHz)</translation>
        </message>
        <message>
            <source>Frequency (Hz)</source>
            <translation>Frequenz (Hz)</translation>
        </message>
    </context>
    <context>
        <name>BatchText</name>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>%1, %2 %</source>
            <translation>%1, %2 %</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>%1 von %2 fertig</translation>
        </message>
        <message>
            <source>%1 failed</source>
            <translation>%1 fehlgeschlagen</translation>
        </message>
        <message>
            <source>%1 cancelled</source>
            <translation>%1 abgebrochen</translation>
        </message>
        <message>
            <source>no speech %1</source>
            <translation>%1 ohne Sprache</translation>
        </message>
        <message>
            <source>a few seconds left</source>
            <translation>noch wenige Sekunden</translation>
        </message>
        <message>
            <source>about %1 s left</source>
            <translation>noch etwa %1 s</translation>
        </message>
        <message>
            <source>about %1 min left</source>
            <translation>noch etwa %1 min</translation>
        </message>
        <message>
            <source>about %1 h %2 min left</source>
            <translation>noch etwa %1 h %2 min</translation>
        </message>
    </context>
    <context>
        <name>ChannelNames</name>
        <message>
            <source>Mix</source>
            <translation>Mischung</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <source>Each channel</source>
            <translation>Jeder Kanal</translation>
        </message>
        <message>
            <source>Channel %1</source>
            <translation>Kanal %1</translation>
        </message>
        <message>
            <source>mix of the channels</source>
            <translation>Mischung der Kanäle</translation>
        </message>
        <message>
            <source>left channel</source>
            <translation>linker Kanal</translation>
        </message>
        <message>
            <source>right channel</source>
            <translation>rechter Kanal</translation>
        </message>
        <message>
            <source>channel %1</source>
            <translation>Kanal %1</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>The same recording, classified twice by %1.</source>
            <translation>Dieselbe Aufnahme, zweimal klassifiziert von %1.</translation>
        </message>
        <message>
            <source>The same recording, classified by %1 and by %2.</source>
            <translation>Dieselbe Aufnahme, klassifiziert von %1 und von %2.</translation>
        </message>
        <message>
            <source>Two recordings, both classified by %1.</source>
            <translation>Zwei Aufnahmen, beide klassifiziert von %1.</translation>
        </message>
        <message>
            <source>Two recordings, classified by %1 and by %2: two models seldom mean the same by a percentage.</source>
            <translation>Zwei Aufnahmen, klassifiziert von %1 und von %2: Zwei Modelle meinen mit einer Prozentzahl selten dasselbe.</translation>
        </message>
    </context>
    <context>
        <name>ConfusionMatrix</name>
        <message>
            <source>Recall</source>
            <translation>Recall</translation>
        </message>
        <message>
            <source>True</source>
            <translation>Gemeint</translation>
        </message>
        <message>
            <source>Classified as</source>
            <translation>Klassifiziert als</translation>
        </message>
    </context>
    <context>
        <name>DroppedFiles</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 und %n weiterer</numerusform>
                <numerusform>%1 und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Emotion</name>
        <message>
            <source>neutral</source>
            <translation>neutral</translation>
        </message>
        <message>
            <source>calm</source>
            <translation>ruhig</translation>
        </message>
        <message>
            <source>happy</source>
            <translation>fröhlich</translation>
        </message>
        <message>
            <source>sad</source>
            <translation>traurig</translation>
        </message>
        <message>
            <source>angry</source>
            <translation>wütend</translation>
        </message>
        <message>
            <source>fearful</source>
            <translation>ängstlich</translation>
        </message>
        <message>
            <source>disgust</source>
            <translation>Ekel</translation>
        </message>
        <message>
            <source>surprised</source>
            <translation>überrascht</translation>
        </message>
    </context>
    <context>
        <name>EngineWords</name>
        <message>
            <source>the %1</source>
            <comment>in a list</comment>
            <translation>%1</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <comment>end of a list</comment>
            <translation>%1 und %2</translation>
        </message>
        <message>
            <source>Uncertain</source>
            <translation>Unsicher</translation>
        </message>
        <message>
            <source>%1.</source>
            <comment>a sentence</comment>
            <translation>%1.</translation>
        </message>
        <message>
            <source>Speaker-independent accuracy was not measured.</source>
            <translation>Die sprecherunabhängige Genauigkeit wurde nicht gemessen.</translation>
        </message>
        <message>
            <source>No group of features stands out: this is about what the model says of any voice.</source>
            <translation>Keine Merkmalsgruppe sticht hervor: So klassifiziert das Modell ungefähr jede Stimme.</translation>
        </message>
        <message>
            <source>No single group of features speaks for it, and %1 even spoke against it</source>
            <translation>Keine einzelne Merkmalsgruppe spricht dafür, und dagegen sprach sogar: %1</translation>
        </message>
        <message>
            <source>Mostly because of %1</source>
            <translation>Vor allem deshalb: %1</translation>
        </message>
        <message>
            <source>Mostly because of %1; %2 spoke against it</source>
            <translation>Vor allem deshalb: %1; dagegen sprach: %2</translation>
        </message>
        <message>
            <source>%1 (compared with %2)</source>
            <translation>%1 (verglichen mit: %2)</translation>
        </message>
        <message>
            <source>No speech</source>
            <translation>Keine Sprache</translation>
        </message>
        <message>
            <source>Confident</source>
            <translation>Sicher</translation>
        </message>
        <message>
            <source>Cannot be told</source>
            <translation>Lässt sich nicht sagen</translation>
        </message>
        <message>
            <source>Only %1 (%2 %)</source>
            <translation>Nur %1 (%2 %)</translation>
        </message>
        <message>
            <source>One of %1 (%2 %)</source>
            <translation>Eines von %1 (%2 %)</translation>
        </message>
        <message>
            <source>%1 or %2 (%3 %)</source>
            <comment>emotions</comment>
            <translation>%1 oder %2 (%3 %)</translation>
        </message>
        <message>
            <source>%1 follows with %2</source>
            <translation>Es folgt %1 mit %2</translation>
        </message>
        <message>
            <source>activation low (%1)</source>
            <translation>Aktivierung niedrig (%1)</translation>
        </message>
        <message>
            <source>activation high (%1)</source>
            <translation>Aktivierung hoch (%1)</translation>
        </message>
        <message>
            <source>valence low (%1)</source>
            <translation>Valenz niedrig (%1)</translation>
        </message>
        <message>
            <source>valence high (%1)</source>
            <translation>Valenz hoch (%1)</translation>
        </message>
        <message>
            <source>%1; derived</source>
            <translation>%1; abgeleitet</translation>
        </message>
        <message>
            <source>%1; learnt</source>
            <translation>%1; gelernt</translation>
        </message>
        <message>
            <source>The model that classified this is not installed any more: how often it is right cannot be said.</source>
            <translation>Das Modell, das dies klassifiziert hat, ist nicht mehr installiert: Wie oft es recht hat, lässt sich nicht sagen.</translation>
        </message>
        <message numerus="yes">
            <source>Speaker-independent accuracy %1, on unseen speakers, microphones and languages (each of %n corpora tested by a model trained on the others; UAR %2).</source>
            <translation>
                <numerusform>Sprecherunabhängige Genauigkeit %1, bei unbekannten Sprechern, Mikrofonen und Sprachen (jedes von %n Korpora geprüft mit einem Modell, das auf den anderen trainiert wurde; UAR %2).</numerusform>
                <numerusform>Sprecherunabhängige Genauigkeit %1, bei unbekannten Sprechern, Mikrofonen und Sprachen (jedes von %n Korpora geprüft mit einem Modell, das auf den anderen trainiert wurde; UAR %2).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Speaker-independent accuracy %1 (%n folds, SD across folds %2; UAR %3; chance level %4).</source>
            <translation>
                <numerusform>Sprecherunabhängige Genauigkeit %1 (%n Fold, SD über die Folds %2; UAR %3; Zufallsniveau %4).</numerusform>
                <numerusform>Sprecherunabhängige Genauigkeit %1 (%n Folds, SD über die Folds %2; UAR %3; Zufallsniveau %4).</numerusform>
            </translation>
        </message>
        <message>
            <source>Evidence (log-odds): %1.</source>
            <translation>Evidenz (Logits): %1.</translation>
        </message>
    </context>
    <context>
        <name>FileDialogs</name>
        <message>
            <source>Export the results</source>
            <translation>Ergebnisse exportieren</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>JSON lines (*.jsonl)</source>
            <translation>JSON-Zeilen (*.jsonl)</translation>
        </message>
        <message>
            <source>Audio files (%1);;All files (*)</source>
            <translation>Audiodateien (%1);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open audio files</source>
            <translation>Audiodateien öffnen</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Bericht sichern</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>PDF-Dokumente (*.pdf)</translation>
        </message>
        <message>
            <source>Save the selection</source>
            <translation>Auswahl sichern</translation>
        </message>
        <message>
            <source>WAV files (*.wav)</source>
            <translation>WAV-Dateien (*.wav)</translation>
        </message>
        <message>
            <source>Save the table</source>
            <translation>Tabelle sichern</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tabellen (*.csv)</translation>
        </message>
        <message>
            <source>Choose or make an empty folder for the training data</source>
            <translation>Leeren Ordner für die Trainingsdaten wählen oder anlegen</translation>
        </message>
        <message>
            <source>Add a folder of audio files</source>
            <translation>Ordner mit Audiodateien hinzufügen</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>Bilder (*.png)</translation>
        </message>
        <message>
            <source>Export the segments</source>
            <translation>Segmente exportieren</translation>
        </message>
        <message>
            <source>Praat TextGrid (*.TextGrid)</source>
            <translation>Praat-TextGrid (*.TextGrid)</translation>
        </message>
        <message>
            <source>ELAN (*.eaf)</source>
            <translation>ELAN (*.eaf)</translation>
        </message>
        <message>
            <source>Audacity labels (*.txt)</source>
            <translation>Audacity-Textmarken (*.txt)</translation>
        </message>
        <message>
            <source>SubRip subtitles (*.srt)</source>
            <translation>SubRip-Untertitel (*.srt)</translation>
        </message>
        <message>
            <source>WebVTT subtitles (*.vtt)</source>
            <translation>WebVTT-Untertitel (*.vtt)</translation>
        </message>
        <message>
            <source>As it was analysed (*.%1)</source>
            <translation>Wie es analysiert wurde (*.%1)</translation>
        </message>
        <message>
            <source>Save the recording</source>
            <translation>Die Aufnahme speichern</translation>
        </message>
        <message>
            <source>Files of labels (%1);;All files (*)</source>
            <translation>Dateien mit Labels (%1);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Import labels</source>
            <translation>Labels einlesen</translation>
        </message>
    </context>
    <context>
        <name>Group</name>
        <message>
            <source>high pitch</source>
            <translation>hohe Stimmlage</translation>
        </message>
        <message>
            <source>low pitch</source>
            <translation>tiefe Stimmlage</translation>
        </message>
        <message>
            <source>lively pitch movement</source>
            <translation>lebhafte Stimmführung</translation>
        </message>
        <message>
            <source>flat pitch</source>
            <translation>gleichförmige Stimmführung</translation>
        </message>
        <message>
            <source>strong changes of loudness</source>
            <translation>starke Lautstärkewechsel</translation>
        </message>
        <message>
            <source>even loudness</source>
            <translation>gleichmäßige Lautstärke</translation>
        </message>
        <message>
            <source>high level</source>
            <translation>hoher Pegel</translation>
        </message>
        <message>
            <source>low level</source>
            <translation>niedriger Pegel</translation>
        </message>
        <message>
            <source>fast tempo</source>
            <translation>schnelles Tempo</translation>
        </message>
        <message>
            <source>slow tempo</source>
            <translation>langsames Tempo</translation>
        </message>
        <message>
            <source>bright voice</source>
            <translation>helle Stimme</translation>
        </message>
        <message>
            <source>dark voice</source>
            <translation>dunkle Stimme</translation>
        </message>
        <message>
            <source>pitch level</source>
            <translation>Stimmlage</translation>
        </message>
        <message>
            <source>pitch movement</source>
            <translation>Stimmführung</translation>
        </message>
        <message>
            <source>loudness</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>tempo</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>voice brightness</source>
            <translation>Helligkeit der Stimme</translation>
        </message>
        <message>
            <source>timbre</source>
            <translation>Klangfarbe</translation>
        </message>
        <message>
            <source>patterns over time and frequency</source>
            <translation>Muster über Zeit und Frequenz</translation>
        </message>
        <message>
            <source>the training voices</source>
            <translation>den Stimmen des Trainings</translation>
        </message>
        <message>
            <source>this speaker&apos;s usual voice</source>
            <translation>der sonstigen Stimme dieser Person</translation>
        </message>
    </context>
    <context>
        <name>HistoryText</name>
        <message>
            <source>%1, corrected to %2</source>
            <translation>%1, korrigiert zu %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>The model said %1, a person says %2.</source>
            <translation>Das Modell sagte %1, ein Mensch sagt %2.</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>Notiz: %1</translation>
        </message>
        <message>
            <source>Its audio was not kept: it cannot be opened again.</source>
            <translation>Der Ton wurde nicht aufbewahrt: Die Analyse kann nicht wieder geöffnet werden.</translation>
        </message>
        <message>
            <source>Press Enter or double-click to open it again.</source>
            <translation>Mit Eingabetaste oder Doppelklick wieder öffnen.</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>Amharic</source>
            <translation>Amharisch</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>Arabisch</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>Chinesisch</translation>
        </message>
        <message>
            <source>Czech</source>
            <translation>Tschechisch</translation>
        </message>
        <message>
            <source>Danish</source>
            <translation>Dänisch</translation>
        </message>
        <message>
            <source>Dutch</source>
            <translation>Niederländisch</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>Finnisch</translation>
        </message>
        <message>
            <source>French</source>
            <translation>Französisch</translation>
        </message>
        <message>
            <source>German</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>Greek</source>
            <translation>Griechisch</translation>
        </message>
        <message>
            <source>Hindi</source>
            <translation>Hindi</translation>
        </message>
        <message>
            <source>Italian</source>
            <translation>Italienisch</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>Japanisch</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>Koreanisch</translation>
        </message>
        <message>
            <source>Persian</source>
            <translation>Persisch</translation>
        </message>
        <message>
            <source>Polish</source>
            <translation>Polnisch</translation>
        </message>
        <message>
            <source>Portuguese</source>
            <translation>Portugiesisch</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>Russisch</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>Spanisch</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>Schwedisch</translation>
        </message>
        <message>
            <source>Turkish</source>
            <translation>Türkisch</translation>
        </message>
        <message>
            <source>Ukrainian</source>
            <translation>Ukrainisch</translation>
        </message>
        <message>
            <source>Urdu</source>
            <translation>Urdu</translation>
        </message>
    </context>
    <context>
        <name>Measures</name>
        <message>
            <source>Duration</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Pauses</source>
            <translation>Pausen</translation>
        </message>
        <message>
            <source>Voiced</source>
            <translation>Stimmhaft</translation>
        </message>
        <message>
            <source>F0 mean</source>
            <translation>F0 Mittelwert</translation>
        </message>
        <message>
            <source>F0 median</source>
            <translation>F0 Median</translation>
        </message>
        <message>
            <source>F0 SD</source>
            <translation>F0 Standardabw.</translation>
        </message>
        <message>
            <source>F0 lowest</source>
            <translation>F0 tiefste</translation>
        </message>
        <message>
            <source>F0 highest</source>
            <translation>F0 höchste</translation>
        </message>
        <message>
            <source>F0 slope</source>
            <translation>F0 Steigung</translation>
        </message>
        <message>
            <source>Intensity mean</source>
            <translation>Intensität Mittelwert</translation>
        </message>
        <message>
            <source>Intensity highest</source>
            <translation>Intensität höchste</translation>
        </message>
        <message>
            <source>Jitter (local)</source>
            <translation>Jitter (lokal)</translation>
        </message>
        <message>
            <source>Shimmer (local)</source>
            <translation>Shimmer (lokal)</translation>
        </message>
        <message>
            <source>HNR</source>
            <translation>HNR</translation>
        </message>
        <message>
            <source>Syllables</source>
            <translation>Silben</translation>
        </message>
        <message>
            <source>Syllable rate</source>
            <translation>Silbenrate</translation>
        </message>
        <message>
            <source>Spectral centre</source>
            <translation>Spektraler Schwerpunkt</translation>
        </message>
        <message>
            <source>Spectral tilt</source>
            <translation>Spektrale Neigung</translation>
        </message>
        <message>
            <source>F%1 bandwidth</source>
            <translation>F%1 Bandbreite</translation>
        </message>
        <message>
            <source>F0 from %1 to %2 Hz, formants below %3 Hz</source>
            <translation>F0 von %1 bis %2 Hz, Formanten unter %3 Hz</translation>
        </message>
    </context>
    <context>
        <name>ModelCard</name>
        <message>
            <source>Random forest on mean MFCC (the original service&apos;s model)</source>
            <translation>Zufallswald auf mittleren MFCC (das Modell des ursprünglichen Dienstes)</translation>
        </message>
        <message>
            <source>Support vector machine on mean MFCC</source>
            <translation>Support-Vektor-Maschine auf mittleren MFCC</translation>
        </message>
        <message>
            <source>Neural network on mean MFCC</source>
            <translation>Neuronales Netz auf mittleren MFCC</translation>
        </message>
        <message>
            <source>Shrinkage LDA on prosody functionals</source>
            <translation>Shrinkage-LDA auf Funktionalen der Prosodie</translation>
        </message>
        <message>
            <source>Ridge regression on random kernels over log-mel</source>
            <translation>Ridge-Regression auf zufälligen Kernen über Log-Mel</translation>
        </message>
        <message>
            <source>Ridge regression on random kernels over contours</source>
            <translation>Ridge-Regression auf zufälligen Kernen über Konturen</translation>
        </message>
        <message>
            <source>Prosody, and random kernels over log-mel, together</source>
            <translation>Prosodie und zufällige Kerne über Log-Mel zusammen</translation>
        </message>
        <message>
            <source>Prosody, and random kernels over log-mel and contours, together</source>
            <translation>Prosodie und zufällige Kerne über Log-Mel und Konturen zusammen</translation>
        </message>
        <message>
            <source>Speaker factors of prosody, voice and contours, together</source>
            <translation>Sprecherfaktoren von Prosodie, Stimme und Konturen zusammen</translation>
        </message>
        <message>
            <source>MFCC (mean, 40 dims)</source>
            <translation>MFCC (Mittel, 40 Dimensionen)</translation>
        </message>
        <message>
            <source>Prosody (functionals, 660 dims)</source>
            <translation>Prosodie (Funktionale, 660 Dimensionen)</translation>
        </message>
        <message>
            <source>Random kernels on log-mel (3000, 12000 dims)</source>
            <translation>Zufällige Kerne auf Log-Mel (3000, 12000 Dimensionen)</translation>
        </message>
        <message>
            <source>Random kernels on contours (6000, 24000 dims)</source>
            <translation>Zufällige Kerne auf Konturen (6000, 24000 Dimensionen)</translation>
        </message>
        <message>
            <source>Prosody and random kernels on log-mel (12660 dims)</source>
            <translation>Prosodie und zufällige Kerne auf Log-Mel (12660 Dimensionen)</translation>
        </message>
        <message>
            <source>Prosody and random kernels (36660 dims)</source>
            <translation>Prosodie und zufällige Kerne (36660 Dimensionen)</translation>
        </message>
        <message>
            <source>Prosody without rumble (660 dims)</source>
            <translation>Prosodie ohne Rumpeln (660 Dimensionen)</translation>
        </message>
        <message>
            <source>How a voice moves (249 dims)</source>
            <translation>Wie sich eine Stimme bewegt (249 Dimensionen)</translation>
        </message>
        <message>
            <source>Random kernels on contours (2000, 8000 dims)</source>
            <translation>Zufällige Kerne auf Konturen (2000, 8000 Dimensionen)</translation>
        </message>
        <message>
            <source>Prosody, voice and contours (8909 dims)</source>
            <translation>Prosodie, Stimme und Konturen (8909 Dimensionen)</translation>
        </message>
        <message>
            <source>Trained on acted speech in few languages. On voices, languages and recordings unlike those it is often wrong: compare the two kinds of figures. It says what a voice sounds like, not what a person feels; do not decide about people by it.</source>
            <translation>Trainiert auf geschauspielerter Sprache in wenigen Sprachen. Bei Stimmen, Sprachen und Aufnahmen, die anders sind als diese, liegt es oft falsch: Vergleichen Sie die beiden Arten von Zahlen. Es sagt, wie eine Stimme klingt, nicht, was ein Mensch fühlt; entscheiden Sie damit nicht über Menschen.</translation>
        </message>
        <message>
            <source>Learnt from acted speech in few languages. On voices, languages and recordings unlike those it is often wrong: compare the two kinds of figures. It says what a voice sounds like, not what a person feels; do not decide about people by it.</source>
            <translation>Trainiert auf geschauspielerter Sprache in wenigen Sprachen. Bei Stimmen, Sprachen und Aufnahmen, die anders sind als diese, liegt es oft falsch: Vergleichen Sie die beiden Arten von Zahlen. Es sagt, wie eine Stimme klingt, nicht, was ein Mensch fühlt; entscheiden Sie damit nicht über Menschen.</translation>
        </message>
        <message>
            <source>Trained on the clips of one folder, with somebody&apos;s own labels. On voices, languages and recordings unlike those it is often wrong: compare the two kinds of figures. It says what a voice sounds like, not what a person feels; do not decide about people by it.</source>
            <translation>Trainiert auf den Clips eines Ordners, mit eigenen Labels. Bei Stimmen, Sprachen und Aufnahmen, die anders sind als diese, liegt es oft falsch: Vergleichen Sie die beiden Arten von Zahlen. Es sagt, wie eine Stimme klingt, nicht, was ein Mensch fühlt; entscheiden Sie damit nicht über Menschen.</translation>
        </message>
        <message>
            <source>Speaker factors of prosody functionals</source>
            <translation>Sprecherfaktoren prosodischer Funktionale</translation>
        </message>
        <message>
            <source>Speaker factors of how a voice moves</source>
            <translation>Sprecherfaktoren der Bewegungen einer Stimme</translation>
        </message>
        <message>
            <source>Speaker factors of random kernels over contours</source>
            <translation>Sprecherfaktoren zufälliger Kerne über Konturen</translation>
        </message>
    </context>
    <context>
        <name>ModelCardText</name>
        <message>
            <source>cannot be used</source>
            <translation>nicht verwendbar</translation>
        </message>
        <message>
            <source>not measured on unseen speakers</source>
            <translation>nicht an unbekannten Sprechern gemessen</translation>
        </message>
        <message>
            <source>%1 on other recordings</source>
            <translation>%1 bei anderen Aufnahmen</translation>
        </message>
        <message>
            <source>%1 on unseen speakers</source>
            <translation>%1 bei unbekannten Sprechern</translation>
        </message>
        <message>
            <source>Unseen speakers, microphones and languages</source>
            <translation>Unbekannte Sprecher, Mikrofone und Sprachen</translation>
        </message>
        <message>
            <source>Unseen speakers (actors)</source>
            <translation>Unbekannte Sprecher (actors)</translation>
        </message>
        <message>
            <source>Unseen speakers (emobox)</source>
            <translation>Unbekannte Sprecher (emobox)</translation>
        </message>
        <message>
            <source>Unseen speakers</source>
            <translation>Unbekannte Sprecher</translation>
        </message>
        <message>
            <source>Known speakers (random split)</source>
            <translation>Bekannte Sprecher (zufällig geteilt)</translation>
        </message>
        <message>
            <source>Unseen speakers (%1)</source>
            <translation>Unbekannte Sprecher (%1)</translation>
        </message>
        <message>
            <source>Known speakers (%1)</source>
            <translation>Bekannte Sprecher (%1)</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>all tested clips</source>
            <translation>alle geprüften Clips</translation>
        </message>
        <message>
            <source>over a telephone</source>
            <translation>über Telefon</translation>
        </message>
        <message>
            <source>as MP3, 32 kbit/s</source>
            <translation>als MP3, 32 kbit/s</translation>
        </message>
        <message>
            <source>as Opus, low rate</source>
            <translation>als Opus, niedrige Rate</translation>
        </message>
        <message>
            <source>very soft</source>
            <translation>sehr leise</translation>
        </message>
        <message>
            <source>among other voices, 10 dB</source>
            <translation>zwischen anderen Stimmen, 10 dB</translation>
        </message>
        <message>
            <source>in a room</source>
            <translation>in einem Raum</translation>
        </message>
        <message>
            <source>What it was trained on</source>
            <translation>Worauf es trainiert wurde</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>of speakers that nobody named</source>
            <translation>von Personen, die niemand benannt hat</translation>
        </message>
        <message>
            <source>It tells apart: %1.</source>
            <translation>Es unterscheidet: %1.</translation>
        </message>
        <message>
            <source>It can classify relative to a speaker profile (page Speakers).</source>
            <translation>Es kann im Verhältnis zu einem Sprecherprofil klassifizieren (Seite „Personen“).</translation>
        </message>
        <message>
            <source>It does not know speakers: a profile changes nothing.</source>
            <translation>Es kennt keine Personen: Ein Profil ändert nichts.</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>Tested on</source>
            <translation>Geprüft an</translation>
        </message>
        <message>
            <source>Known of the speaker</source>
            <translation>Von der Person bekannt</translation>
        </message>
        <message>
            <source>SD across folds</source>
            <translation>SD über die Folds</translation>
        </message>
        <message>
            <source>UAR</source>
            <translation>UAR</translation>
        </message>
        <message>
            <source>ECE</source>
            <translation>ECE</translation>
        </message>
        <message>
            <source>Accuracy at 50 % coverage</source>
            <translation>Genauigkeit bei 50 % Abdeckung</translation>
        </message>
        <message>
            <source>Chance level: %1.</source>
            <translation>Zufallsniveau: %1.</translation>
        </message>
        <message>
            <source>SD across folds is how far the parts of the test differ (standard deviation). UAR (unweighted average recall) counts each emotion the same, however many clips it has. ECE (expected calibration error) is how far the probabilities that it states are from how often it is right. Accuracy at 50 % coverage is that of the half of the clips of which it is most certain.</source>
            <translation>SD über die Folds ist, wie sehr sich die Teile der Prüfung unterscheiden (Standardabweichung). UAR (ungewichteter mittlerer Recall) zählt jede Emotion gleich, so viele Clips sie auch hat. ECE (erwarteter Kalibrierungsfehler) ist, wie weit die genannten Wahrscheinlichkeiten davon entfernt sind, wie oft es recht hat. Genauigkeit bei 50 % Abdeckung ist die der Hälfte der Clips, bei denen es am sichersten ist.</translation>
        </message>
        <message>
            <source>The random split has the same speakers in training and in the test. It says how well the model remembers voices (%1), not what to expect of an unseen speaker (%2). It is here only because others publish that figure.</source>
            <translation>Bei der zufälligen Teilung sind dieselben Personen im Training und in der Prüfung. Sie sagt, wie gut sich das Modell Stimmen merkt (%1), nicht, was bei unbekannten Sprechern zu erwarten ist (%2). Sie steht nur hier, weil andere diese Zahl veröffentlichen.</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>Unknown: it is that of the clips it was trained on, which nobody stated.</source>
            <translation>Unbekannt: Es ist die der Clips, auf denen es trainiert wurde, und die hat niemand angegeben.</translation>
        </message>
        <message>
            <source>%1, from the recordings it was trained on.</source>
            <translation>%1, von den Aufnahmen, auf denen es trainiert wurde.</translation>
        </message>
        <message>
            <source>Licence of the model and its data</source>
            <translation>Lizenz des Modells und seiner Daten</translation>
        </message>
        <message>
            <source>Recipe: %1 (%2).</source>
            <translation>Rezept: %1 (%2).</translation>
        </message>
        <message>
            <source>Features: %1.</source>
            <translation>Merkmale: %1.</translation>
        </message>
        <message>
            <source>Made %1, seed %2.</source>
            <translation>Erstellt %1, Startwert %2.</translation>
        </message>
        <message>
            <source>Folder: %1</source>
            <translation>Ordner: %1</translation>
        </message>
        <message>
            <source>SHA-256: %1</source>
            <translation>SHA-256: %1</translation>
        </message>
        <message>
            <source>Technical</source>
            <translation>Technisches</translation>
        </message>
        <message>
            <source>Its speaker-independent accuracy is not known, because it was not measured on unseen speakers.</source>
            <translation>Seine sprecherunabhängige Genauigkeit ist nicht bekannt, weil es nicht an unbekannten Sprechern gemessen wurde.</translation>
        </message>
        <message>
            <source>The %1 below are of known speakers: expect less of unseen ones.</source>
            <translation>Die %1 unten stammen von bekannten Sprechern: Bei unbekannten ist weniger zu erwarten.</translation>
        </message>
        <message>
            <source>%1, knowing %2</source>
            <translation>%1, bekannt: %2</translation>
        </message>
        <message>
            <source>%1: no clip was tested.</source>
            <translation>%1: kein Clip wurde geprüft.</translation>
        </message>
        <message>
            <source>%1: %2 recognised</source>
            <translation>%1: %2 erkannt</translation>
        </message>
        <message>
            <source>, most often taken for %1 (%2)</source>
            <translation>, am häufigsten gehalten für %1 (%2)</translation>
        </message>
        <message numerus="yes">
            <source>%n labelled clips of each emotion</source>
            <translation>
                <numerusform>%n Clip je Emotion mit Label</numerusform>
                <numerusform>%n Clips je Emotion mit Label</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clips of one mood</source>
            <translation>
                <numerusform>%n Clip</numerusform>
                <numerusform>%n Clips einer Stimmung</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clips</source>
            <translation>
                <numerusform>%n Clip</numerusform>
                <numerusform>%n Clips</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>of %n speakers</source>
            <translation>
                <numerusform>von %n Person</numerusform>
                <numerusform>von %n Personen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Prompts</name>
        <message>
            <source>plainly, as you would read out a timetable</source>
            <translation>sachlich, als würden Sie einen Fahrplan vorlesen</translation>
        </message>
        <message>
            <source>The next bus to the station leaves at ten past nine.</source>
            <translation>Der nächste Bus zum Bahnhof fährt um zehn nach neun.</translation>
        </message>
        <message>
            <source>happily, as if you had good news</source>
            <translation>fröhlich, als hätten Sie gute Nachrichten</translation>
        </message>
        <message>
            <source>Guess what: we got the flat, and we can move in on Monday!</source>
            <translation>Rate mal: Wir haben die Wohnung, und am Montag können wir einziehen!</translation>
        </message>
        <message>
            <source>sadly, as if you missed somebody</source>
            <translation>traurig, als würden Sie jemanden vermissen</translation>
        </message>
        <message>
            <source>It is so quiet here since they have all gone home.</source>
            <translation>Es ist so still hier, seit alle nach Hause gegangen sind.</translation>
        </message>
        <message>
            <source>angrily, as if it happened again</source>
            <translation>wütend, als wäre es schon wieder passiert</translation>
        </message>
        <message>
            <source>I have told you three times to shut that door!</source>
            <translation>Ich habe dir dreimal gesagt, du sollst die Tür zumachen!</translation>
        </message>
        <message>
            <source>calmly, as if you soothed a child</source>
            <translation>ruhig, als würden Sie ein Kind trösten</translation>
        </message>
        <message>
            <source>Everything is all right, just close your eyes and rest.</source>
            <translation>Alles ist gut, mach einfach die Augen zu und ruh dich aus.</translation>
        </message>
        <message>
            <source>fearfully, as if you had heard a noise</source>
            <translation>ängstlich, als hätten Sie ein Geräusch gehört</translation>
        </message>
        <message>
            <source>Wait, did you hear that? There is somebody downstairs.</source>
            <translation>Warte, hast du das gehört? Da ist jemand unten.</translation>
        </message>
        <message>
            <source>with surprise, as if you could not believe it</source>
            <translation>überrascht, als könnten Sie es nicht glauben</translation>
        </message>
        <message>
            <source>Oh! I did not expect to see you here today!</source>
            <translation>Oh! Ich hätte nicht gedacht, dich heute hier zu sehen!</translation>
        </message>
        <message>
            <source>with disgust, as if something had gone off</source>
            <translation>angeekelt, als wäre etwas verdorben</translation>
        </message>
        <message>
            <source>Ugh, this milk smells awful, pour it away at once.</source>
            <translation>Igitt, die Milch riecht furchtbar, gieß sie sofort weg.</translation>
        </message>
        <message>
            <source>eagerly, as if you told a friend</source>
            <translation>begeistert, als würden Sie es einem Freund erzählen</translation>
        </message>
        <message>
            <source>You really have to come along, the view from up there is wonderful.</source>
            <translation>Du musst unbedingt mitkommen, die Aussicht von da oben ist herrlich.</translation>
        </message>
        <message>
            <source>tiredly, as if after a long day</source>
            <translation>müde, wie nach einem langen Tag</translation>
        </message>
        <message>
            <source>I think I will just make some tea and go to bed early.</source>
            <translation>Ich glaube, ich mache mir nur noch einen Tee und gehe früh ins Bett.</translation>
        </message>
        <message>
            <source>plainly, as you would give directions</source>
            <translation>sachlich, als würden Sie den Weg erklären</translation>
        </message>
        <message>
            <source>You go straight on here and turn left at the church.</source>
            <translation>Sie gehen hier geradeaus und an der Kirche links.</translation>
        </message>
        <message>
            <source>happily, as if you met a friend</source>
            <translation>fröhlich, als würden Sie einen Freund treffen</translation>
        </message>
        <message>
            <source>How good to see you, come in, the cake is just ready!</source>
            <translation>Wie schön, dich zu sehen, komm rein, der Kuchen ist gerade fertig!</translation>
        </message>
        <message>
            <source>sadly, as if you had to say goodbye</source>
            <translation>traurig, als müssten Sie Abschied nehmen</translation>
        </message>
        <message>
            <source>I wish we could have stayed together a little longer.</source>
            <translation>Ich wünschte, wir hätten noch ein wenig zusammenbleiben können.</translation>
        </message>
        <message>
            <source>angrily, as if you had been cheated</source>
            <translation>wütend, als hätte man Sie betrogen</translation>
        </message>
        <message>
            <source>That is enough now, I want to speak to your manager!</source>
            <translation>Jetzt reicht es, ich will mit Ihrem Chef sprechen!</translation>
        </message>
        <message>
            <source>calmly, as if you had all the time in the world</source>
            <translation>ruhig, als hätten Sie alle Zeit der Welt</translation>
        </message>
        <message>
            <source>Take your time, we are in no hurry at all today.</source>
            <translation>Lass dir Zeit, wir haben es heute überhaupt nicht eilig.</translation>
        </message>
        <message>
            <source>fearfully, as if you stood at an edge</source>
            <translation>ängstlich, als stünden Sie an einem Abgrund</translation>
        </message>
        <message>
            <source>Please do not go any closer, I cannot look down there.</source>
            <translation>Bitte geh nicht näher heran, ich kann da nicht hinuntersehen.</translation>
        </message>
        <message>
            <source>with surprise, as if you had won</source>
            <translation>überrascht, als hätten Sie gewonnen</translation>
        </message>
        <message>
            <source>What, my ticket? Are you really sure about the number?</source>
            <translation>Was, mein Los? Sind Sie sich bei der Nummer wirklich sicher?</translation>
        </message>
        <message>
            <source>with disgust, as if you had found something</source>
            <translation>angeekelt, als hätten Sie etwas gefunden</translation>
        </message>
        <message>
            <source>Ugh, there is hair in my soup, take it away.</source>
            <translation>Igitt, da sind Haare in meiner Suppe, nehmen Sie sie weg.</translation>
        </message>
        <message>
            <source>so that it is “%1”</source>
            <translation>so, dass es „%1“ ist</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>close-call</source>
            <translation>die beiden wahrscheinlichsten Emotionen liegen dicht beieinander</translation>
        </message>
        <message>
            <source>low-confidence</source>
            <translation>selbst die wahrscheinlichste Emotion ist wenig wahrscheinlich</translation>
        </message>
        <message>
            <source>unlike-training</source>
            <translation>es klingt anders als die Aufnahmen, auf denen das Modell trainiert wurde</translation>
        </message>
        <message>
            <source>noisy</source>
            <translation>es gibt viel Hintergrundgeräusch</translation>
        </message>
        <message>
            <source>clipped</source>
            <translation>die Aufnahme war zu laut, ein Teil ist abgeschnitten</translation>
        </message>
        <message>
            <source>too-short</source>
            <translation>es wird nur sehr kurz gesprochen</translation>
        </message>
        <message>
            <source>narrow-band</source>
            <translation>oberhalb von 4 kHz ist nichts, wie am Telefon, wo das Modell mit mehr trainiert wurde</translation>
        </message>
        <message>
            <source>silence</source>
            <translation>es ist still</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>nur Rauschen</translation>
        </message>
        <message>
            <source>tone</source>
            <translation>ein gleichbleibender Ton</translation>
        </message>
        <message>
            <source>music</source>
            <translation>Musik</translation>
        </message>
        <message>
            <source>no-voice</source>
            <translation>keine Stimme hebt sich vom Hintergrund ab</translation>
        </message>
    </context>
    <context>
        <name>RecipeChoices</name>
        <message>
            <source>Voice statistics (recommended)</source>
            <translation>Statistiken der Stimme (empfohlen)</translation>
        </message>
        <message>
            <source>660 statistics of pitch, loudness, voice quality and tempo. Quick to train, good with few clips, knows speakers.</source>
            <translation>660 Statistiken von Tonhöhe, Lautstärke, Stimmqualität und Tempo. Schnell trainiert, gut mit wenigen Clips, kennt Personen.</translation>
        </message>
        <message>
            <source>Everything together</source>
            <translation>Alles zusammen</translation>
        </message>
        <message>
            <source>Voice statistics and 9000 random patterns over the sound: the most accurate of all on the shipped corpora, knows speakers. Needs minutes to hours, several gigabytes of memory for thousands of clips, and hundreds of clips to be worth it.</source>
            <translation>Statistiken der Stimme und 9000 zufällige Muster über den Klang: das genaueste von allen an den mitgelieferten Korpora, kennt Personen. Braucht Minuten bis Stunden, bei Tausenden Clips mehrere Gigabyte Speicher, und Hunderte Clips, damit es sich lohnt.</translation>
        </message>
        <message>
            <source>Voice statistics and patterns of timbre</source>
            <translation>Statistiken der Stimme und Muster der Klangfarbe</translation>
        </message>
        <message>
            <source>The first two of the three parts of “Everything together”: nearly as accurate, less slow.</source>
            <translation>Die ersten zwei der drei Teile von „Alles zusammen“: fast so genau, weniger langsam.</translation>
        </message>
        <message>
            <source>Timbre only, support vector machine</source>
            <translation>Nur Klangfarbe, Support-Vektor-Maschine</translation>
        </message>
        <message>
            <source>Very quick. Hears timbre but neither melody nor tempo; does not know speakers.</source>
            <translation>Sehr schnell. Hört die Klangfarbe, aber weder Melodie noch Tempo; kennt keine Personen.</translation>
        </message>
        <message>
            <source>Timbre only, neural network</source>
            <translation>Nur Klangfarbe, neuronales Netz</translation>
        </message>
        <message>
            <source>Hears timbre but neither melody nor tempo; does not know speakers.</source>
            <translation>Hört die Klangfarbe, aber weder Melodie noch Tempo; kennt keine Personen.</translation>
        </message>
        <message>
            <source>Timbre only, random forest (the original&apos;s)</source>
            <translation>Nur Klangfarbe, Random Forest (der des Vorgängers)</translation>
        </message>
        <message>
            <source>As the original service did it, for comparison. Its probabilities are not calibrated.</source>
            <translation>So, wie es der ursprüngliche Dienst tat, zum Vergleich. Seine Wahrscheinlichkeiten sind nicht kalibriert.</translation>
        </message>
        <message>
            <source>Patterns of timbre alone</source>
            <translation>Nur Muster der Klangfarbe</translation>
        </message>
        <message>
            <source>One part of “Everything together”, for comparison.</source>
            <translation>Ein Teil von „Alles zusammen“, zum Vergleich.</translation>
        </message>
        <message>
            <source>Patterns of melody and loudness alone</source>
            <translation>Nur Muster von Melodie und Lautstärke</translation>
        </message>
    </context>
    <context>
        <name>ResultText</name>
        <message>
            <source>model %1</source>
            <translation>Modell %1</translation>
        </message>
        <message>
            <source>Why: %1</source>
            <translation>Warum: %1</translation>
        </message>
        <message>
            <source>It can be looked at and listened to all the same.</source>
            <translation>Ansehen und anhören lässt es sich trotzdem.</translation>
        </message>
        <message>
            <source>The model has an answer for any sound. Without speech it means nothing, so it is not shown.</source>
            <translation>Das Modell hat zu jedem Ton eine Antwort. Ohne Sprache bedeutet sie nichts und wird daher nicht gezeigt.</translation>
        </message>
        <message>
            <source>Being analysed …</source>
            <translation>Wird analysiert …</translation>
        </message>
        <message>
            <source>Not analysed</source>
            <translation>Nicht analysiert</translation>
        </message>
        <message>
            <source>Which emotion is heard is shown as soon as all of it has been analysed. It can be looked at and listened to meanwhile.</source>
            <translation>Welche Emotion zu hören ist, wird gezeigt, sobald alles analysiert ist. Ansehen und anhören lässt es sich schon jetzt.</translation>
        </message>
        <message>
            <source>%1 throughout</source>
            <translation>Durchweg %1</translation>
        </message>
        <message>
            <source>Mostly %1</source>
            <translation>Meist %1</translation>
        </message>
        <message>
            <source>Mixed: %1, %2</source>
            <translation>Gemischt: %1, %2</translation>
        </message>
        <message>
            <source>relative to itself</source>
            <translation>im Verhältnis zu sich selbst</translation>
        </message>
        <message>
            <source>relative to the recordings analysed with it</source>
            <translation>im Verhältnis zu den Aufnahmen, die mit ihr analysiert wurden</translation>
        </message>
        <message>
            <source>profile %1</source>
            <translation>Profil %1</translation>
        </message>
    </context>
    <context>
        <name>SaveFile</name>
        <message>
            <source>Replace the file?</source>
            <translation>Datei ersetzen?</translation>
        </message>
        <message>
            <source>%1 is there already. Replace it?</source>
            <translation>%1 gibt es schon. Ersetzen?</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
    </context>
    <context>
        <name>Statistics</name>
        <message>
            <source>No speaker profile</source>
            <translation>Kein Sprecherprofil</translation>
        </message>
        <message>
            <source>Model not known</source>
            <translation>Modell nicht bekannt</translation>
        </message>
        <message numerus="yes">
            <source>%n others</source>
            <translation>
                <numerusform>%n weitere</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::AboutDialog</name>
        <message>
            <source>About SentiSound</source>
            <translation>Über SentiSound</translation>
        </message>
        <message>
            <source>Tells which emotion a voice carries, and shows why. Everything stays on this computer.</source>
            <translation>Sagt, welche Emotion eine Stimme trägt, und zeigt, warum. Alles bleibt auf diesem Rechner.</translation>
        </message>
        <message>
            <source>Model in use:</source>
            <translation>Verwendetes Modell:</translation>
        </message>
        <message>
            <source>%1 (licence: %2)</source>
            <translation>%1 (Lizenz: %2)</translation>
        </message>
        <message>
            <source>Data:</source>
            <translation>Daten:</translation>
        </message>
        <message>
            <source>History:</source>
            <translation>Verlauf:</translation>
        </message>
        <message>
            <source>Built with:</source>
            <translation>Gebaut mit:</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Lizenzen</translation>
        </message>
        <message>
            <source>&amp;Open the data folder</source>
            <translation>Den Datenordner &amp;öffnen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ActivationChart</name>
        <message>
            <source>Mean activation</source>
            <translation>Mittlere Aktivierung</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>Aktivierung</translation>
        </message>
        <message>
            <source>%1: activation %2</source>
            <translation>%1: Aktivierung %2</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ActivityBar</name>
        <message>
            <source>Progress of the analysis</source>
            <translation>Fortschritt der Analyse</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Stop analysing (Esc)</source>
            <translation>Analyse abbrechen (Esc)</translation>
        </message>
        <message>
            <source>Cancel the analysis</source>
            <translation>Analyse abbrechen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::AffectView</name>
        <message>
            <source>unpleasant pleasant</source>
            <translation>unangenehm angenehm</translation>
        </message>
        <message>
            <source>Activation and valence, derived</source>
            <translation>Aktivierung und Valenz, abgeleitet</translation>
        </message>
        <message>
            <source>Activation and valence, learnt</source>
            <translation>Aktivierung und Valenz, gelernt</translation>
        </message>
        <message>
            <source>Derived: where the probabilities point to in published ratings of the words (%1, each from −1 to 1)</source>
            <translation>Abgeleitet: wohin die Wahrscheinlichkeiten in veröffentlichten Bewertungen der Wörter weisen (%1, jeweils von −1 bis 1)</translation>
        </message>
        <message>
            <source>Learnt: %1, each with the probability of that side</source>
            <translation>Gelernt: %1, jeweils mit der Wahrscheinlichkeit dieser Seite</translation>
        </message>
    </context>
    <context>
        <name>sentisound::AnalysisController</name>
        <message>
            <source>Cancelling %1 …</source>
            <translation>%1 wird abgebrochen …</translation>
        </message>
        <message>
            <source>%1 (%2 of %3)</source>
            <translation>%1 (%2 von %3)</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Beispiel</translation>
        </message>
        <message>
            <source>Cancelled before it was analysed.</source>
            <translation>Abgebrochen, bevor es analysiert war.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::AnalysisPage</name>
        <message>
            <source>Analyse it now</source>
            <translation>Jetzt analysieren</translation>
        </message>
        <message>
            <source>Analyse this recording after all</source>
            <translation>Diese Aufnahme doch noch analysieren</translation>
        </message>
        <message>
            <source>Probability of each emotion</source>
            <translation>Wahrscheinlichkeit jeder Emotion</translation>
        </message>
        <message>
            <source>Views of the sound</source>
            <translation>Ansichten des Klangs</translation>
        </message>
        <message>
            <source>Correct …</source>
            <translation>Korrigieren …</translation>
        </message>
        <message>
            <source>Say which emotion it is, write a note; both are kept beside what the model said</source>
            <translation>Sagen, welche Emotion es ist, eine Notiz schreiben; beides wird neben dem aufbewahrt, was das Modell sagte</translation>
        </message>
        <message>
            <source>Correct the emotion or write a note</source>
            <translation>Emotion korrigieren oder Notiz schreiben</translation>
        </message>
        <message>
            <source>Noted …</source>
            <translation>Notiert …</translation>
        </message>
        <message>
            <source>Corrected to %1 …</source>
            <translation>Korrigiert zu %1 …</translation>
        </message>
        <message>
            <source>No probabilities yet.</source>
            <translation>Noch keine Wahrscheinlichkeiten.</translation>
        </message>
        <message>
            <source>Probabilities</source>
            <translation>Wahrscheinlichkeiten</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segmente</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Etiketten</translation>
        </message>
        <message>
            <source>Correction and note</source>
            <translation>Korrektur und Notiz</translation>
        </message>
        <message>
            <source>Save it now</source>
            <translation>Jetzt speichern</translation>
        </message>
        <message>
            <source>This result is not in the history: try to save it again</source>
            <translation>Dieses Ergebnis steht nicht im Verlauf: noch einmal zu speichern versuchen</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>Messwerte</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ApiSwitch</name>
        <message>
            <source>Local API</source>
            <translation>Lokale API</translation>
        </message>
        <message>
            <source>Lets other programs on this computer ask for analyses over HTTP</source>
            <translation>Lässt andere Programme auf diesem Rechner über HTTP um Analysen bitten</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>The local API is off</source>
            <translation>Die lokale API ist aus</translation>
        </message>
        <message>
            <source>Address of the local API: %1</source>
            <translation>Adresse der lokalen API: %1</translation>
        </message>
        <message>
            <source>Port %1 is taken by another program; the local API answers at %2.</source>
            <translation>Port %1 ist von einem anderen Programm belegt; die lokale API antwortet unter %2.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::AppearanceMenu</name>
        <message>
            <source>A&amp;ppearance</source>
            <translation>E&amp;rscheinung</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
    </context>
    <context>
        <name>sentisound::BatchController</name>
        <message>
            <source>There is no audio file in %1.</source>
            <translation>In %1 ist keine Audiodatei.</translation>
        </message>
        <message numerus="yes">
            <source>%n files were not added: they are in the list already.</source>
            <translation>
                <numerusform>%n Datei wurde nicht hinzugefügt: Sie steht schon in der Liste.</numerusform>
                <numerusform>%n Dateien wurden nicht hinzugefügt: Sie stehen schon in der Liste.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::BatchModel</name>
        <message>
            <source>Press Enter or double-click to open it.</source>
            <translation>Mit Eingabetaste oder Doppelklick öffnen.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Emotion</source>
            <translation>Emotion</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Wahrsch.</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Reliability or error</source>
            <translation>Verlässlichkeit oder Fehler</translation>
        </message>
    </context>
    <context>
        <name>sentisound::BatchPage</name>
        <message>
            <source>Batch of files</source>
            <translation>Stapel von Dateien</translation>
        </message>
        <message>
            <source>&amp;Classified by</source>
            <translation>Klassifiziert &amp;von</translation>
        </message>
        <message>
            <source>Model that classifies</source>
            <translation>Modell, das klassifiziert</translation>
        </message>
        <message>
            <source>The model for files that have not begun yet</source>
            <translation>Das Modell für Dateien, die noch nicht begonnen sind</translation>
        </message>
        <message>
            <source>speaker &amp;profile</source>
            <translation>Spre&amp;cherprofil</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>With a speaker profile files are classified relative to that person’s usual voice</source>
            <translation>Mit einem Sprecherprofil werden Dateien im Verhältnis zur sonstigen Stimme dieser Person klassifiziert</translation>
        </message>
        <message>
            <source>Progress of the batch</source>
            <translation>Fortschritt des Stapels</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Show only files in this state</source>
            <translation>Nur Dateien in diesem Zustand zeigen</translation>
        </message>
        <message>
            <source>Emotion</source>
            <translation>Emotion</translation>
        </message>
        <message>
            <source>Show only files with this emotion</source>
            <translation>Nur Dateien mit dieser Emotion zeigen</translation>
        </message>
        <message>
            <source>No file fits what you look for. Empty the field above, or choose all states and emotions.</source>
            <translation>Keine Datei passt zu dem, was Sie suchen. Leeren Sie das Feld oben, oder wählen Sie alle Zustände und Emotionen.</translation>
        </message>
        <message>
            <source>Drop audio files and folders here, paste them, or add them with the buttons above.</source>
            <translation>Legen Sie hier Audiodateien und Ordner ab, fügen Sie sie ein, oder fügen Sie sie mit den Knöpfen oben hinzu.</translation>
        </message>
        <message>
            <source>They are analysed one after another, and results appear as they come. Folders are searched with all folders in them. You can sort, filter and export the results, and open each of them.</source>
            <translation>Sie werden nacheinander analysiert, und Ergebnisse erscheinen, sobald es sie gibt. Ordner werden mit allen Unterordnern durchsucht. Sie können die Ergebnisse sortieren, filtern, exportieren und einzeln öffnen.</translation>
        </message>
        <message>
            <source>Files of the batch</source>
            <translation>Dateien des Stapels</translation>
        </message>
        <message>
            <source>Add files …</source>
            <translation>Dateien hinzufügen …</translation>
        </message>
        <message>
            <source>Choose audio files to add</source>
            <translation>Audiodateien zum Hinzufügen wählen</translation>
        </message>
        <message>
            <source>Add folder …</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>Choose a folder: all audio files in it and below are added</source>
            <translation>Einen Ordner wählen: Alle Audiodateien darin und darunter werden hinzugefügt</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Begin no more files; those that run go on</source>
            <translation>Keine weiteren Dateien beginnen; die laufenden gehen weiter</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>Alle abbrechen</translation>
        </message>
        <message>
            <source>Cancel all files that wait or run</source>
            <translation>Alle wartenden und laufenden Dateien abbrechen</translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Write all results to a file: CSV, JSON or JSON lines</source>
            <translation>Alle Ergebnisse in eine Datei schreiben: CSV, JSON oder JSON-Zeilen</translation>
        </message>
        <message>
            <source>Remove done</source>
            <translation>Fertige entfernen</translation>
        </message>
        <message>
            <source>Remove files that are done or cancelled from the list; their results stay in the history</source>
            <translation>Fertige und abgebrochene Dateien von der Liste entfernen; ihre Ergebnisse bleiben im Verlauf</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Cancel everything and empty the list; results stay in the history</source>
            <translation>Alles abbrechen und die Liste leeren; Ergebnisse bleiben im Verlauf</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Show the analysis (Enter)</source>
            <translation>Die Analyse zeigen (Eingabetaste)</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Analyse these files again if they failed or were cancelled</source>
            <translation>Diese Dateien noch einmal analysieren, wenn sie fehlgeschlagen oder abgebrochen sind</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel these files if they wait or run (Del)</source>
            <translation>Diese Dateien abbrechen, wenn sie warten oder laufen (Entf)</translation>
        </message>
        <message>
            <source>Remove from list</source>
            <translation>Von der Liste entfernen</translation>
        </message>
        <message>
            <source>Remove these files from the list; results stay in the history (Shift+Del)</source>
            <translation>Diese Dateien von der Liste entfernen; Ergebnisse bleiben im Verlauf (Umschalt+Entf)</translation>
        </message>
        <message>
            <source>Empty the field</source>
            <translation>Das Feld leeren</translation>
        </message>
        <message>
            <source>All states</source>
            <translation>Alle Zustände</translation>
        </message>
        <message>
            <source>All emotions</source>
            <translation>Alle Emotionen</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gesichert</translation>
        </message>
        <message>
            <source>batch</source>
            <translation>stapel</translation>
        </message>
        <message>
            <source>There is no file or folder to paste. Copy some in your file manager first.</source>
            <translation>In der Zwischenablage ist keine Datei und kein Ordner. Kopieren Sie erst welche in Ihrer Dateiverwaltung.</translation>
        </message>
        <message>
            <source>active model</source>
            <translation>aktives Modell</translation>
        </message>
        <message>
            <source>%1 (active)</source>
            <translation>%1 (aktiv)</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keines</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>looking for audio files …</source>
            <translation>Audiodateien werden gesucht …</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Find in names, reliability and errors</source>
            <translation>In Namen, Verlässlichkeit und Fehlern suchen</translation>
        </message>
        <message>
            <source>Measure …</source>
            <translation>Messen …</translation>
        </message>
        <message>
            <source>Measure these files: F0, intensity, formants, jitter, pauses</source>
            <translation>Diese Dateien messen: F0, Intensität, Formanten, Jitter, Pausen</translation>
        </message>
        <message>
            <source>Analyse all files again that failed or were cancelled</source>
            <translation>Alle Dateien noch einmal analysieren, die fehlgeschlagen sind oder abgebrochen wurden</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ChannelChoice</name>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Which channel of a recording is analysed: the mix of all, one of them, or each by itself, as where each speaker has a microphone</source>
            <translation>Welcher Kanal einer Aufnahme analysiert wird: die Mischung aller, einer davon oder jeder für sich, etwa wo jeder Sprecher ein Mikrofon hat</translation>
        </message>
        <message>
            <source>This recording has one channel: there is none to choose. Close it to choose for the next.</source>
            <translation>Diese Aufnahme hat einen Kanal, es gibt keinen zu wählen. Schließen Sie sie, um für die nächste zu wählen.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ComparePage</name>
        <message>
            <source>Back to the history</source>
            <translation>Zurück zum Verlauf</translation>
        </message>
        <message>
            <source>Back to the history (Esc)</source>
            <translation>Zurück zum Verlauf (Esc)</translation>
        </message>
        <message>
            <source>Select two analyses in the history and press Ctrl+D to see them side by side.</source>
            <translation>Wählen Sie zwei Analysen im Verlauf und drücken Sie Strg+D, um sie nebeneinander zu sehen.</translation>
        </message>
        <message>
            <source>Opening the two recordings …</source>
            <translation>Die beiden Aufnahmen werden geöffnet …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel comparing</source>
            <translation>Vergleich abbrechen</translation>
        </message>
        <message>
            <source>Two analyses side by side</source>
            <translation>Zwei Analysen nebeneinander</translation>
        </message>
        <message>
            <source>Probability of each emotion, left and right</source>
            <translation>Wahrscheinlichkeit jeder Emotion, links und rechts</translation>
        </message>
        <message>
            <source>Waveform and spectrogram, left</source>
            <translation>Wellenform und Spektrogramm, links</translation>
        </message>
        <message>
            <source>Waveform and spectrogram, right</source>
            <translation>Wellenform und Spektrogramm, rechts</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ComparePanel</name>
        <message>
            <source>&lt;h3&gt;See what it changes&lt;/h3&gt;Choose a recording of this person: it is analysed without and with the profile. Nothing of it is kept.</source>
            <translation>&lt;h3&gt;Sehen, was es ändert&lt;/h3&gt;Wählen Sie eine Aufnahme dieser Person: Sie wird ohne und mit Profil analysiert. Nichts davon wird aufbewahrt.</translation>
        </message>
        <message>
            <source>Recording of the history to compare with</source>
            <translation>Aufnahme des Verlaufs zum Vergleichen</translation>
        </message>
        <message>
            <source>Audio &amp;file …</source>
            <translation>Audio&amp;datei …</translation>
        </message>
        <message>
            <source>Choose an audio file to compare with, or drop one here</source>
            <translation>Eine Audiodatei zum Vergleichen wählen oder hier ablegen</translation>
        </message>
        <message>
            <source>Choose an audio file to compare with</source>
            <translation>Eine Audiodatei zum Vergleichen wählen</translation>
        </message>
        <message>
            <source>Progress of the comparison</source>
            <translation>Fortschritt des Vergleichs</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel the comparison</source>
            <translation>Vergleich abbrechen</translation>
        </message>
        <message>
            <source>Probability of each emotion, without and with the profile</source>
            <translation>Wahrscheinlichkeit jeder Emotion, ohne und mit Profil</translation>
        </message>
        <message>
            <source>Nothing: the model %1 does not know speakers. Choose another one on the page Models.</source>
            <translation>Nichts: Das Modell %1 kennt keine Personen. Wählen Sie auf der Seite „Modelle“ ein anderes.</translation>
        </message>
        <message>
            <source>The history has no recording yet</source>
            <translation>Im Verlauf ist noch keine Aufnahme</translation>
        </message>
        <message>
            <source>Choose a recording of the history …</source>
            <translation>Eine Aufnahme des Verlaufs wählen …</translation>
        </message>
        <message>
            <source>No speech was found in it (%1): neither answer means anything.</source>
            <translation>Darin wurde keine Sprache gefunden (%1): Keine der Antworten bedeutet etwas.</translation>
        </message>
        <message>
            <source>no profile</source>
            <translation>kein Profil</translation>
        </message>
        <message>
            <source>profile %1</source>
            <translation>Profil %1</translation>
        </message>
        <message>
            <source>%1 sounds %2 without a profile, and the same with the profile of %3: %4.</source>
            <translation>%1 klingt ohne Profil %2, und ebenso mit dem Profil von %3: %4.</translation>
        </message>
        <message>
            <source>%1 sounds %2 without a profile, but with the profile of %3: %4.</source>
            <translation>%1 klingt ohne Profil %2, mit dem Profil von %3 aber: %4.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ConfusionMatrixView</name>
        <message numerus="yes">
            <source>Of %n clips of %1, %2 (%3 %) were classified as %4.</source>
            <translation>
                <numerusform>Von %n Clip mit %1 wurden %2 (%3 %) als %4 klassifiziert.</numerusform>
                <numerusform>Von %n Clips mit %1 wurden %2 (%3 %) als %4 klassifiziert.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::CorrectionEditor</name>
        <message>
            <source>Correction and note</source>
            <translation>Korrektur und Notiz</translation>
        </message>
        <message>
            <source>&amp;It is</source>
            <translation>Es &amp;ist</translation>
        </message>
        <message>
            <source>Kept beside what the model said, never over it</source>
            <translation>Wird neben dem aufbewahrt, was das Modell sagte, nie darüber</translation>
        </message>
        <message>
            <source>The right emotion</source>
            <translation>Die richtige Emotion</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Sichern</translation>
        </message>
        <message>
            <source>Keep correction and note (Ctrl+Enter)</source>
            <translation>Korrektur und Notiz behalten (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Save correction and note</source>
            <translation>Korrektur und Notiz sichern</translation>
        </message>
        <message>
            <source>Take correction and note away</source>
            <translation>Korrektur und Notiz wegnehmen</translation>
        </message>
        <message>
            <source>Remove correction and note</source>
            <translation>Korrektur und Notiz entfernen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Leave everything as it was (Esc)</source>
            <translation>Alles lassen, wie es war (Esc)</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Schließen, ohne zu sichern</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Notiz</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>%1: the model named no emotion.</source>
            <translation>%1: Das Modell nannte keine Emotion.</translation>
        </message>
        <message>
            <source>%1: the model said %2.</source>
            <translation>%1: Das Modell sagte %2.</translation>
        </message>
        <message>
            <source>Not corrected</source>
            <translation>Nicht korrigiert</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::DropZone</name>
        <message>
            <source>Place to drop audio files</source>
            <translation>Platz zum Ablegen von Audiodateien</translation>
        </message>
        <message>
            <source>Open …</source>
            <translation>Öffnen …</translation>
        </message>
        <message>
            <source>Choose audio files to analyse (Ctrl+O)</source>
            <translation>Audiodateien zum Analysieren wählen (Strg+O)</translation>
        </message>
        <message>
            <source>Open audio files</source>
            <translation>Audiodateien öffnen</translation>
        </message>
        <message>
            <source>Drop an audio file here, press Ctrl+O, or record.</source>
            <translation>Audiodatei hier ablegen, Strg+O drücken oder aufnehmen.</translation>
        </message>
        <message>
            <source>Try a &amp;sample</source>
            <translation>&amp;Beispiel ausprobieren</translation>
        </message>
        <message>
            <source>Analyse a sentence of a speech synthesiser</source>
            <translation>Einen Satz einer synthetischen Stimme analysieren</translation>
        </message>
        <message>
            <source>You will see which emotion the voice carries, how sure the model is, and the sound itself: waveform, spectrogram and MFCC. WAV, FLAC, MP3, M4A, OGG, Opus, WebM and others can be read.</source>
            <translation>Sie sehen, welche Emotion die Stimme trägt, wie sicher das Modell ist, und den Klang selbst: Wellenform, Spektrogramm und MFCC. WAV, FLAC, MP3, M4A, OGG, Opus, WebM und andere können gelesen werden.</translation>
        </message>
        <message>
            <source>Files opened before</source>
            <translation>Früher geöffnete Dateien</translation>
        </message>
        <message>
            <source>Opened before:</source>
            <translation>Früher geöffnet:</translation>
        </message>
    </context>
    <context>
        <name>sentisound::EmotionRow</name>
        <message>
            <source>Emotions over time</source>
            <translation>Emotionen über die Zeit</translation>
        </message>
        <message>
            <source>Share (%)</source>
            <translation>Anteil (%)</translation>
        </message>
        <message>
            <source>%1 · most likely %2</source>
            <translation>%1 · am wahrscheinlichsten %2</translation>
        </message>
        <message>
            <source>%1, here %2</source>
            <translation>%1, hier %2</translation>
        </message>
        <message>
            <source>%1 · no speech</source>
            <translation>%1 · keine Sprache</translation>
        </message>
    </context>
    <context>
        <name>sentisound::FilterBar</name>
        <message>
            <source>Search names and notes (Ctrl+F)</source>
            <translation>Namen und Notizen durchsuchen (Strg+F)</translation>
        </message>
        <message>
            <source>Search names and notes</source>
            <translation>Namen und Notizen durchsuchen</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Only analyses from this day on</source>
            <translation>Nur Analysen ab diesem Tag</translation>
        </message>
        <message>
            <source>Only from a day on</source>
            <translation>Erst ab einem Tag</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Only analyses up to this day</source>
            <translation>Nur Analysen bis zu diesem Tag</translation>
        </message>
        <message>
            <source>Only up to a day</source>
            <translation>Nur bis zu einem Tag</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Filter löschen</translation>
        </message>
        <message>
            <source>Show all analyses again</source>
            <translation>Wieder alle Analysen zeigen</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>Alle Filter löschen</translation>
        </message>
        <message>
            <source>Predicted, or corrected to</source>
            <translation>Vorhergesagt, oder korrigiert zu</translation>
        </message>
        <message>
            <source>Emotion</source>
            <translation>Emotion</translation>
        </message>
        <message>
            <source>How far the label is to be trusted</source>
            <translation>Wie weit dem Label zu trauen ist</translation>
        </message>
        <message>
            <source>The model that classified it</source>
            <translation>Das Modell, das klassifiziert hat</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>The speaker profile relative to which it was analysed</source>
            <translation>Das Sprecherprofil, im Verhältnis zu dem analysiert wurde</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Corrected only</source>
            <translation>Nur korrigierte</translation>
        </message>
        <message>
            <source>Only analyses whose label a person has corrected</source>
            <translation>Nur Analysen, deren Emotion ein Mensch korrigiert hat</translation>
        </message>
        <message>
            <source>Only corrected analyses</source>
            <translation>Nur korrigierte Analysen</translation>
        </message>
        <message>
            <source>Empty the search field</source>
            <translation>Das Suchfeld leeren</translation>
        </message>
        <message>
            <source>Any emotion</source>
            <translation>Jede Emotion</translation>
        </message>
        <message>
            <source>Any model</source>
            <translation>Jedes Modell</translation>
        </message>
        <message>
            <source>Any speaker</source>
            <translation>Jede Person</translation>
        </message>
        <message>
            <source>Reliability</source>
            <translation>Verlässlichkeit</translation>
        </message>
        <message>
            <source>Any reliability</source>
            <translation>Jede Verlässlichkeit</translation>
        </message>
    </context>
    <context>
        <name>sentisound::HelpWindow</name>
        <message>
            <source>Manual – SentiSound</source>
            <translation>Handbuch – SentiSound</translation>
        </message>
        <message>
            <source>Chapters of the manual</source>
            <translation>Kapitel des Handbuchs</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>Handbuch</translation>
        </message>
    </context>
    <context>
        <name>sentisound::HistoryActions</name>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open it again with its views (Enter)</source>
            <translation>Mit den Ansichten wieder öffnen (Eingabetaste)</translation>
        </message>
        <message>
            <source>Re-analyse with</source>
            <translation>Neu analysieren mit</translation>
        </message>
        <message>
            <source>Analyse the selected recordings with another model</source>
            <translation>Die gewählten Aufnahmen mit einem anderen Modell analysieren</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Show two selected analyses side by side (Ctrl+D)</source>
            <translation>Zwei gewählte Analysen nebeneinander zeigen (Strg+D)</translation>
        </message>
        <message>
            <source>Correct …</source>
            <translation>Korrigieren …</translation>
        </message>
        <message>
            <source>Correct the label, write a note (F2)</source>
            <translation>Emotion korrigieren, Notiz schreiben (F2)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete the selected analyses (Del)</source>
            <translation>Die gewählten Analysen löschen (Entf)</translation>
        </message>
        <message>
            <source>As CSV …</source>
            <translation>Als CSV …</translation>
        </message>
        <message>
            <source>Save the selected analyses as a table; all that are found if fewer than two are selected (Ctrl+Shift+E)</source>
            <translation>Die gewählten Analysen als Tabelle sichern; alle gefundenen, wenn weniger als zwei gewählt sind (Strg+Umschalt+E)</translation>
        </message>
        <message>
            <source>As training data …</source>
            <translation>Als Trainingsdaten …</translation>
        </message>
        <message>
            <source>Copy the corrected recordings and their labels into a folder; of the selected analyses, or of all that are found if fewer than two are selected (Ctrl+Shift+T)</source>
            <translation>Die korrigierten Aufnahmen und ihre Emotionen in einen Ordner kopieren; von den gewählten Analysen, oder von allen gefundenen, wenn weniger als zwei gewählt sind (Strg+Umschalt+T)</translation>
        </message>
        <message>
            <source>Undo deleting</source>
            <translation>Löschen rückgängig</translation>
        </message>
        <message>
            <source>Bring back what was deleted (Ctrl+Z)</source>
            <translation>Gelöschtes zurückholen (Strg+Z)</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search names and notes (Ctrl+F)</source>
            <translation>Namen und Notizen durchsuchen (Strg+F)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Save analyses as a table or as training data</source>
            <translation>Analysen als Tabelle oder als Trainingsdaten sichern</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>The selected %1 as CSV …</source>
            <translation>Die %1 ausgewählten als CSV …</translation>
        </message>
        <message>
            <source>All found as CSV …</source>
            <translation>Alle gefundenen als CSV …</translation>
        </message>
        <message>
            <source>Corrected ones of the selected %1 as training data …</source>
            <translation>Korrigierte der %1 ausgewählten als Trainingsdaten …</translation>
        </message>
        <message>
            <source>All corrected ones found as training data …</source>
            <translation>Alle gefundenen korrigierten als Trainingsdaten …</translation>
        </message>
        <message>
            <source>Measure …</source>
            <translation>Messen …</translation>
        </message>
        <message>
            <source>Measure the selected recordings: F0, intensity, formants, jitter, pauses</source>
            <translation>Die ausgewählten Aufnahmen messen: F0, Intensität, Formanten, Jitter, Pausen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::HistoryController</name>
        <message>
            <source>These analyses are gone for good and cannot be brought back.</source>
            <translation>Diese Analysen sind endgültig gelöscht und können nicht zurückgeholt werden.</translation>
        </message>
        <message>
            <source>Analyses written to %1: %2.</source>
            <translation>Analysen nach %1 geschrieben: %2.</translation>
        </message>
        <message>
            <source>Clips for training written to %1: %2.</source>
            <translation>Clips zum Trainieren nach %1 geschrieben: %2.</translation>
        </message>
        <message>
            <source>Left out because no audio was kept: %1.</source>
            <translation>Weggelassen, weil kein Ton aufbewahrt wurde: %1.</translation>
        </message>
        <message>
            <source>Left out because a newer correction of the same audio counts: %1.</source>
            <translation>Weggelassen, weil eine neuere Korrektur desselben Tons gilt: %1.</translation>
        </message>
        <message>
            <source>All are %1; training takes at least two different labels.</source>
            <translation>Alle sind %1; zum Trainieren braucht es mindestens zwei verschiedene Klassen.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::HistoryModel</name>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Emotion</source>
            <translation>Emotion</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Wahrsch.</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>…</source>
            <translation>…</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Reliability</source>
            <translation>Verlässlichkeit</translation>
        </message>
    </context>
    <context>
        <name>sentisound::HistoryPage</name>
        <message>
            <source>Nothing was analysed yet. Drop an audio file here, press Ctrl+O, or record.</source>
            <translation>Noch wurde nichts analysiert. Legen Sie hier eine Audiodatei ab, drücken Sie Strg+O, oder nehmen Sie auf.</translation>
        </message>
        <message>
            <source>History of analyses</source>
            <translation>Verlauf der Analysen</translation>
        </message>
        <message>
            <source>Number of analyses</source>
            <translation>Zahl der Analysen</translation>
        </message>
        <message>
            <source>No analysis matches the search and the filters.</source>
            <translation>Keine Analyse passt zu Suche und Filtern.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>Clear the search and the filters</source>
            <translation>Suche und Filter löschen</translation>
        </message>
        <message>
            <source>The history cannot be read; the message above says why. Open this page again to try once more.</source>
            <translation>Der Verlauf kann nicht gelesen werden; die Meldung oben sagt, warum. Öffnen Sie diese Seite noch einmal, um es wieder zu versuchen.</translation>
        </message>
        <message>
            <source>Analysis %1</source>
            <translation>Analyse %1</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>%1 insgesamt</translation>
        </message>
        <message>
            <source>%1 of %2 found</source>
            <translation>%1 von %2 gefunden</translation>
        </message>
        <message numerus="yes">
            <source>%n analyses deleted.</source>
            <translation>
                <numerusform>%n Analyse gelöscht.</numerusform>
                <numerusform>%n Analysen gelöscht.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show the charts again, with the filters as they were (Alt+Left)</source>
            <translation>Die Diagramme wieder zeigen, mit den Filtern wie zuvor (Alt+Links)</translation>
        </message>
        <message>
            <source>Back to the statistics</source>
            <translation>Zurück zur Statistik</translation>
        </message>
    </context>
    <context>
        <name>sentisound::Inspector</name>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
    </context>
    <context>
        <name>sentisound::LabelCommands</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Undo: %1</source>
            <translation>&amp;Rückgängig: %1</translation>
        </message>
        <message>
            <source>&amp;Redo: %1</source>
            <translation>&amp;Wiederholen: %1</translation>
        </message>
        <message>
            <source>Label: %1</source>
            <translation>Etikett: %1</translation>
        </message>
        <message>
            <source>Choose a &amp;label …</source>
            <translation>&amp;Etikett wählen …</translation>
        </message>
        <message>
            <source>&amp;Split the label at the playhead</source>
            <translation>Etikett an der Abspielposition &amp;teilen</translation>
        </message>
        <message>
            <source>&amp;Merge the labels of the selection</source>
            <translation>Etiketten der Auswahl &amp;verbinden</translation>
        </message>
        <message>
            <source>&amp;Delete the label</source>
            <translation>Etikett &amp;löschen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::LabelRow</name>
        <message>
            <source>Labels</source>
            <translation>Etiketten</translation>
        </message>
        <message>
            <source>Select a stretch and press 1 to 8 to label it.</source>
            <translation>Einen Abschnitt auswählen und mit 1 bis 8 ein Etikett geben.</translation>
        </message>
        <message>
            <source>%1 · no label</source>
            <translation>%1 · kein Etikett</translation>
        </message>
    </context>
    <context>
        <name>sentisound::LabelTier</name>
        <message>
            <source>Label</source>
            <translation>Etikett</translation>
        </message>
        <message>
            <source>Another label</source>
            <translation>Anderes Etikett</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Move an edge</source>
            <translation>Grenze verschieben</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Teilen</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Delete a label</source>
            <translation>Etikett löschen</translation>
        </message>
        <message>
            <source>Import of labels</source>
            <translation>Labels eingelesen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::LabelsModel</name>
        <message>
            <source>Begin</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Etikett</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
    </context>
    <context>
        <name>sentisound::LabelsTable</name>
        <message>
            <source>Labels</source>
            <translation>Etiketten</translation>
        </message>
        <message>
            <source>Select a stretch and press 1 to 8, or T to choose. Ctrl+Z takes it back.</source>
            <translation>Einen Abschnitt auswählen und 1 bis 8 drücken oder T für die Auswahl. Strg+Z nimmt es zurück.</translation>
        </message>
        <message>
            <source>Import …</source>
            <translation>Einlesen …</translation>
        </message>
        <message>
            <source>Read labels from a file of Praat, ELAN, Audacity, or subtitles; Ctrl+Z takes it back</source>
            <translation>Labels aus einer Datei von Praat, ELAN, Audacity oder aus Untertiteln einlesen; Strg+Z nimmt es zurück</translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Save the labels for Praat, ELAN, Audacity or as a table</source>
            <translation>Die Labels für Praat, ELAN, Audacity oder als Tabelle speichern</translation>
        </message>
        <message>
            <source>Teach …</source>
            <translation>Lehren …</translation>
        </message>
        <message>
            <source>Teach a speaker&apos;s profile with the labelled stretches</source>
            <translation>Ein Sprecherprofil mit den gelabelten Abschnitten lehren</translation>
        </message>
    </context>
    <context>
        <name>sentisound::LanguageMenu</name>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Wie das &amp;System</translation>
        </message>
    </context>
    <context>
        <name>sentisound::LevelMeter</name>
        <message>
            <source>%1 dB</source>
            <translation>%1 dB</translation>
        </message>
        <message>
            <source>%1, too loud: it clips</source>
            <translation>%1, zu laut: Es übersteuert</translation>
        </message>
        <message>
            <source>Too loud: the sound is cut off. Turn the microphone down or move away.</source>
            <translation>Zu laut: Der Ton wird abgeschnitten. Stellen Sie das Mikrofon leiser oder gehen Sie weiter weg.</translation>
        </message>
        <message>
            <source>0 dB</source>
            <translation>0 dB</translation>
        </message>
    </context>
    <context>
        <name>sentisound::LiveController</name>
        <message>
            <source>Listening …</source>
            <translation>Hört zu …</translation>
        </message>
    </context>
    <context>
        <name>sentisound::LiveRows</name>
        <message>
            <source>Views of what is being recorded</source>
            <translation>Ansichten dessen, was aufgenommen wird</translation>
        </message>
        <message>
            <source>Waiting for the first sound …</source>
            <translation>Wartet auf den ersten Ton …</translation>
        </message>
        <message>
            <source>Amplitude</source>
            <translation>Amplitude</translation>
        </message>
        <message>
            <source>Share (%)</source>
            <translation>Anteil (%)</translation>
        </message>
    </context>
    <context>
        <name>sentisound::LiveView</name>
        <message>
            <source>Emotion of the last seconds</source>
            <translation>Emotion der letzten Sekunden</translation>
        </message>
        <message>
            <source>How far to trust it</source>
            <translation>Wie weit dem zu trauen ist</translation>
        </message>
        <message>
            <source>Recording. What you see is about the last three seconds; the whole take is analysed when you stop.</source>
            <translation>Aufnahme läuft. Was Sie sehen, betrifft die letzten drei Sekunden; die ganze Aufnahme wird beim Anhalten analysiert.</translation>
        </message>
        <message>
            <source>Paused: nothing is recorded until you go on.</source>
            <translation>Pause: Es wird nichts aufgenommen, bis Sie fortfahren.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::MadeWith</name>
        <message>
            <source>Analyse again</source>
            <translation>Neu analysieren</translation>
        </message>
        <message>
            <source>Analyse this recording with what is chosen now; this result stays in the history</source>
            <translation>Diese Aufnahme mit dem analysieren, was jetzt gewählt ist; dieses Ergebnis bleibt im Verlauf</translation>
        </message>
        <message>
            <source>model %1</source>
            <translation>Modell %1</translation>
        </message>
        <message>
            <source>no speaker profile</source>
            <translation>kein Sprecherprofil</translation>
        </message>
        <message>
            <source>Made with: %1; chosen now: %2</source>
            <translation>Gemacht mit: %1; jetzt gewählt: %2</translation>
        </message>
    </context>
    <context>
        <name>sentisound::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>&amp;Open …</source>
            <translation>&amp;Öffnen …</translation>
        </message>
        <message>
            <source>Choose audio files to analyse (Ctrl+O)</source>
            <translation>Audiodateien zum Analysieren wählen (Strg+O)</translation>
        </message>
        <message>
            <source>&amp;Record</source>
            <translation>&amp;Aufnehmen</translation>
        </message>
        <message>
            <source>Start or stop recording (Ctrl+R)</source>
            <translation>Aufnahme beginnen oder beenden (Strg+R)</translation>
        </message>
        <message>
            <source>&amp;Save PDF …</source>
            <translation>PDF &amp;sichern …</translation>
        </message>
        <message>
            <source>Save a report of this analysis (Ctrl+S)</source>
            <translation>Einen Bericht dieser Analyse sichern (Strg+S)</translation>
        </message>
        <message>
            <source>&amp;Cancel the analysis</source>
            <translation>Analyse a&amp;bbrechen</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>&amp;Privacy and responsible use</source>
            <translation>Datenschutz und &amp;verantwortlicher Gebrauch</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Analysis</source>
            <translation>&amp;Analyse</translation>
        </message>
        <message>
            <source>Show the analysis (Ctrl+1)</source>
            <translation>Die Analyse zeigen (Strg+1)</translation>
        </message>
        <message>
            <source>&amp;History</source>
            <translation>&amp;Verlauf</translation>
        </message>
        <message>
            <source>The language changes when SentiSound is started again.</source>
            <translation>Die Sprache ändert sich beim nächsten Start von SentiSound.</translation>
        </message>
        <message>
            <source>%1 – SentiSound</source>
            <translation>%1 – SentiSound</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Wird gesichert …</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gesichert</translation>
        </message>
        <message>
            <source>Views and playing</source>
            <translation>Ansichten und Abspielen</translation>
        </message>
        <message>
            <source>Stop &amp;recording</source>
            <translation>Aufnahme be&amp;enden</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Aufnehmen</translation>
        </message>
        <message>
            <source>&amp;Batch</source>
            <translation>&amp;Stapel</translation>
        </message>
        <message>
            <source>Show many files at a time (Ctrl+2)</source>
            <translation>Viele Dateien auf einmal zeigen (Strg+2)</translation>
        </message>
        <message>
            <source>&amp;Models</source>
            <translation>&amp;Modelle</translation>
        </message>
        <message>
            <source>Show the models (Ctrl+4)</source>
            <translation>Die Modelle zeigen (Strg+4)</translation>
        </message>
        <message>
            <source>&amp;Speakers</source>
            <translation>&amp;Personen</translation>
        </message>
        <message>
            <source>Show the speaker profiles (Ctrl+5)</source>
            <translation>Die Sprecherprofile zeigen (Strg+5)</translation>
        </message>
        <message>
            <source>history.csv</source>
            <translation>verlauf.csv</translation>
        </message>
        <message>
            <source>New analyses use the model %1.</source>
            <translation>Neue Analysen verwenden das Modell %1.</translation>
        </message>
        <message>
            <source>C&amp;lose recording</source>
            <translation>Aufnahme s&amp;chließen</translation>
        </message>
        <message>
            <source>Close the recording; it stays in the history (Ctrl+W)</source>
            <translation>Die Aufnahme schließen; sie bleibt im Verlauf (Strg+W)</translation>
        </message>
        <message>
            <source>Show the history (Ctrl+3)</source>
            <translation>Den Verlauf zeigen (Strg+3)</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Stapel</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>&amp;Export segments …</source>
            <translation>Segmente &amp;exportieren …</translation>
        </message>
        <message>
            <source>Save the emotions over time for Praat, ELAN, Audacity or a spreadsheet (Ctrl+Shift+S)</source>
            <translation>Die Emotionen über die Zeit für Praat, ELAN, Audacity oder eine Tabelle sichern (Strg+Umschalt+S)</translation>
        </message>
        <message>
            <source>&amp;Inspector</source>
            <translation>&amp;Inspektor</translation>
        </message>
        <message>
            <source>Show probabilities, segments and notes beside the views (F4)</source>
            <translation>Wahrscheinlichkeiten, Segmente und Notizen neben den Ansichten zeigen (F4)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>A recording is running. What is recorded so far is kept and offered at the next start.</source>
            <translation>Eine Aufnahme läuft. Was bisher aufgenommen ist, bleibt erhalten und wird beim nächsten Start angeboten.</translation>
        </message>
        <message>
            <source>A batch is not finished. What is analysed so far is in the history.</source>
            <translation>Ein Stapel ist nicht fertig. Was bisher analysiert ist, steht im Verlauf.</translation>
        </message>
        <message>
            <source>Recording – SentiSound</source>
            <translation>Aufnahme – SentiSound</translation>
        </message>
        <message>
            <source>Paused – SentiSound</source>
            <translation>Pause – SentiSound</translation>
        </message>
        <message>
            <source>The profile “%1” has learnt the labels.</source>
            <translation>Das Profil „%1“ hat die Labels gelernt.</translation>
        </message>
        <message>
            <source>%1 has no labels within this recording.</source>
            <translation>%1 hat keine Labels innerhalb dieser Aufnahme.</translation>
        </message>
        <message>
            <source>Which tier has the labels?</source>
            <translation>In welcher Spur sind die Labels?</translation>
        </message>
        <message numerus="yes">
            <source>%n labels imported.</source>
            <translation>
                <numerusform>%n Label eingelesen.</numerusform>
                <numerusform>%n Labels eingelesen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Whose voice is it? An existing profile or a new name:</source>
            <translation>Wessen Stimme ist es? Ein vorhandenes Profil oder ein neuer Name:</translation>
        </message>
        <message>
            <source>&amp;Transport</source>
            <translation>A&amp;bspielen</translation>
        </message>
        <message>
            <source>&amp;Analyse</source>
            <translation>A&amp;nalysieren</translation>
        </message>
        <message>
            <source>T&amp;ools</source>
            <translation>&amp;Werkzeuge</translation>
        </message>
        <message>
            <source>Show all keyboard shortcuts (Ctrl+/)</source>
            <translation>Alle Tastenkürzel zeigen (Strg+/)</translation>
        </message>
        <message>
            <source>Save recording &amp;as …</source>
            <translation>Aufnahme speichern &amp;unter …</translation>
        </message>
        <message>
            <source>Copy the audio of the recording to a file (Ctrl+Alt+S)</source>
            <translation>Den Ton der Aufnahme in eine Datei kopieren (Strg+Alt+S)</translation>
        </message>
        <message>
            <source>Print pre&amp;view …</source>
            <translation>Druck&amp;vorschau …</translation>
        </message>
        <message>
            <source>Show the pages of the report (Ctrl+Shift+P)</source>
            <translation>Die Seiten des Berichts zeigen (Strg+Umschalt+P)</translation>
        </message>
        <message>
            <source>&amp;Print …</source>
            <translation>&amp;Drucken …</translation>
        </message>
        <message>
            <source>Print the report of this analysis (Ctrl+P)</source>
            <translation>Den Bericht zu dieser Analyse drucken (Strg+P)</translation>
        </message>
        <message>
            <source>&amp;Preferences …</source>
            <translation>&amp;Einstellungen …</translation>
        </message>
        <message>
            <source>Language, devices, views, data and the local API (Ctrl+,)</source>
            <translation>Sprache, Geräte, Ansichten, Daten und die lokale API (Strg+,)</translation>
        </message>
        <message>
            <source>&amp;Analyse it now</source>
            <translation>Jetzt &amp;analysieren</translation>
        </message>
        <message>
            <source>Analyse this recording after all</source>
            <translation>Diese Aufnahme doch noch analysieren</translation>
        </message>
        <message>
            <source>&amp;Train a model …</source>
            <translation>Ein Modell &amp;trainieren …</translation>
        </message>
        <message>
            <source>Make a custom model from your labelled clips</source>
            <translation>Aus beschrifteten Clips ein eigenes Modell machen</translation>
        </message>
        <message>
            <source>&amp;Local API</source>
            <translation>&amp;Lokale API</translation>
        </message>
        <message>
            <source>Lets other programs on this computer ask for analyses over HTTP</source>
            <translation>Lässt andere Programme auf diesem Rechner über HTTP um Analysen bitten</translation>
        </message>
        <message>
            <source>&amp;Open the data folder</source>
            <translation>Den Datenordner &amp;öffnen</translation>
        </message>
        <message>
            <source>Show where history, audio and own models are kept</source>
            <translation>Zeigen, wo Verlauf, Ton und eigene Modelle liegen</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Handbuch</translation>
        </message>
        <message>
            <source>Show what the manual says about this page (F1)</source>
            <translation>Zeigen, was das Handbuch über diese Seite sagt (F1)</translation>
        </message>
        <message>
            <source>&amp;What is this?</source>
            <translation>&amp;Was ist das?</translation>
        </message>
        <message>
            <source>Click on anything to be told what it is (Shift+F1)</source>
            <translation>Klicken Sie auf etwas, um zu erfahren, was es ist (Umschalt+F1)</translation>
        </message>
        <message>
            <source>&amp;About SentiSound</source>
            <translation>Ü&amp;ber SentiSound</translation>
        </message>
        <message>
            <source>Version, licences, the model in use, where data is kept</source>
            <translation>Version, Lizenzen, verwendetes Modell, wo Daten liegen</translation>
        </message>
        <message>
            <source>S&amp;tatistics</source>
            <translation>S&amp;tatistik</translation>
        </message>
        <message>
            <source>Show the history in charts (Ctrl+6)</source>
            <translation>Den Verlauf in Diagrammen zeigen (Strg+6)</translation>
        </message>
        <message>
            <source>&amp;Measure files …</source>
            <translation>Dateien &amp;messen …</translation>
        </message>
        <message>
            <source>Measure many files: F0, intensity, formants, jitter, pauses (Ctrl+Shift+M)</source>
            <translation>Viele Dateien messen: F0, Intensität, Formanten, Jitter, Pausen (Strg+Umschalt+M)</translation>
        </message>
        <message>
            <source>%1_measures.csv</source>
            <translation>%1_messwerte.csv</translation>
        </message>
        <message>
            <source>The pages are being made …</source>
            <translation>Die Seiten werden erstellt …</translation>
        </message>
        <message>
            <source>The report is printed.</source>
            <translation>Der Bericht ist gedruckt.</translation>
        </message>
        <message>
            <source>statistics.png</source>
            <translation>statistik.png</translation>
        </message>
        <message>
            <source>statistics.csv</source>
            <translation>statistik.csv</translation>
        </message>
        <message>
            <source>Press F1 to read what the manual says about this page.</source>
            <translation>F1 zeigt, was das Handbuch über diese Seite sagt.</translation>
        </message>
        <message>
            <source>A profile learns from analyses in the history, and this one is not in it.</source>
            <translation>Ein Profil lernt aus Analysen im Verlauf, und diese steht nicht darin.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::MeasureFilesController</name>
        <message>
            <source>There is no audio file in %1.</source>
            <translation>In %1 ist keine Audiodatei.</translation>
        </message>
        <message numerus="yes">
            <source>%n files were not added: they are in the list already.</source>
            <translation>
                <numerusform>%n Datei wurde nicht hinzugefügt: Sie steht schon in der Liste.</numerusform>
                <numerusform>%n Dateien wurden nicht hinzugefügt: Sie stehen schon in der Liste.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::MeasureFilesModel</name>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
    </context>
    <context>
        <name>sentisound::MeasureFilesWindow</name>
        <message>
            <source>Drop audio files and folders here, or add them with the buttons above. They are measured as in Praat, and nothing is kept.</source>
            <translation>Ziehen Sie Audiodateien und Ordner hierher, oder fügen Sie sie mit den Knöpfen oben hinzu. Gemessen wird wie in Praat, und nichts wird behalten.</translation>
        </message>
        <message>
            <source>Measure files</source>
            <translation>Dateien messen</translation>
        </message>
        <message>
            <source>Progress of measuring</source>
            <translation>Fortschritt der Messung</translation>
        </message>
        <message>
            <source>The button with the wheel beside the measures, and Views, change this</source>
            <translation>Der Knopf mit dem Rad bei den Messwerten und „Ansichten“ ändern das</translation>
        </message>
        <message>
            <source>Add files …</source>
            <translation>Dateien hinzufügen …</translation>
        </message>
        <message>
            <source>Choose audio files to measure</source>
            <translation>Audiodateien zum Messen wählen</translation>
        </message>
        <message>
            <source>Add folder …</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>Choose a folder: all audio files in it and below are measured</source>
            <translation>Einen Ordner wählen: Alle Audiodateien darin und darunter werden gemessen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Measure no more; what is measured stays</source>
            <translation>Nichts mehr messen; was gemessen ist, bleibt</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Measure again what failed or was cancelled</source>
            <translation>Noch einmal messen, was fehlschlug oder abgebrochen wurde</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the selected rows, or all, for a spreadsheet (Ctrl+C)</source>
            <translation>Die ausgewählten Zeilen, oder alle, für eine Tabellenkalkulation kopieren (Strg+C)</translation>
        </message>
        <message>
            <source>Save as CSV …</source>
            <translation>Als CSV speichern …</translation>
        </message>
        <message>
            <source>Save all rows as a table (Ctrl+S)</source>
            <translation>Alle Zeilen als Tabelle speichern (Strg+S)</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Cancel everything and empty the list</source>
            <translation>Alles abbrechen und die Liste leeren</translation>
        </message>
        <message>
            <source>measures</source>
            <translation>messwerte</translation>
        </message>
        <message>
            <source>Measures of the files</source>
            <translation>Messwerte der Dateien</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gesichert</translation>
        </message>
    </context>
    <context>
        <name>sentisound::MeasuresPanel</name>
        <message>
            <source>Progress of measuring</source>
            <translation>Fortschritt der Messung</translation>
        </message>
        <message>
            <source>Stop measuring</source>
            <translation>Messung anhalten</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Messen</translation>
        </message>
        <message>
            <source>Measure all of it; that of a long recording takes a while</source>
            <translation>Alles messen; bei einer langen Aufnahme dauert das eine Weile</translation>
        </message>
        <message>
            <source>Where F0 and formants are sought</source>
            <translation>Wo F0 und Formanten gesucht werden</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>Messwerte</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the measures as text</source>
            <translation>Die Messwerte als Text kopieren</translation>
        </message>
        <message>
            <source>Save as CSV …</source>
            <translation>Als CSV speichern …</translation>
        </message>
        <message>
            <source>Save the measures as a table</source>
            <translation>Die Messwerte als Tabelle speichern</translation>
        </message>
        <message>
            <source>No recording</source>
            <translation>Keine Aufnahme</translation>
        </message>
        <message>
            <source>Selection, %1 to %2</source>
            <translation>Auswahl, %1 bis %2</translation>
        </message>
        <message>
            <source>Segment, %1 to %2</source>
            <translation>Segment, %1 bis %2</translation>
        </message>
        <message>
            <source>The whole recording, %1</source>
            <translation>Die ganze Aufnahme, %1</translation>
        </message>
    </context>
    <context>
        <name>sentisound::MessageBar</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more.</source>
            <translation>
                <numerusform>… und %n weitere.</numerusform>
                <numerusform>… und %n weitere.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show the earlier messages too</source>
            <translation>Auch die früheren Meldungen zeigen</translation>
        </message>
        <message>
            <source>%1 (%2 times)</source>
            <translation>%1 (%2-mal)</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier messages</source>
            <translation>
                <numerusform>%n frühere Meldung</numerusform>
                <numerusform>%n frühere Meldungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Only the last</source>
            <translation>Nur die letzte</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::MfccRow</name>
        <message>
            <source>MFCC</source>
            <translation>MFCC</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>%1 · coefficient %2: %3</source>
            <translation>%1 · Koeffizient %2: %3</translation>
        </message>
    </context>
    <context>
        <name>sentisound::MixBar</name>
        <message>
            <source>Shares of the speech</source>
            <translation>Anteile der Sprechzeit</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ModelCardView</name>
        <message>
            <source>&lt;h3&gt;Confusion matrix&lt;/h3&gt;Each row is one emotion as it was meant, each cell the share of its clips in per cent that were classified as the column says.</source>
            <translation>&lt;h3&gt;Verwechslungsmatrix&lt;/h3&gt;Jede Zeile ist eine Emotion, wie sie gemeint war, jede Zelle der Anteil ihrer Clips in Prozent, die so klassifiziert wurden, wie die Spalte sagt.</translation>
        </message>
        <message>
            <source>Which test to show</source>
            <translation>Welche Prüfung gezeigt wird</translation>
        </message>
        <message>
            <source>Confusion matrix</source>
            <translation>Verwechslungsmatrix</translation>
        </message>
        <message>
            <source>Model card</source>
            <translation>Modellkarte</translation>
        </message>
        <message>
            <source>%1 – in use</source>
            <translation>%1 – in Gebrauch</translation>
        </message>
        <message>
            <source>This model cannot be used. %1</source>
            <translation>Dieses Modell ist nicht verwendbar. %1</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ModelChoice</name>
        <message>
            <source>The model of new analyses</source>
            <translation>Das Modell neuer Analysen</translation>
        </message>
        <message>
            <source>Model: %1</source>
            <translation>Modell: %1</translation>
        </message>
        <message>
            <source>The models are being read …</source>
            <translation>Die Modelle werden gelesen …</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ModelsModel</name>
        <message>
            <source>%1 – in use</source>
            <translation>%1 – in Gebrauch</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ModelsPage</name>
        <message>
            <source>A model is what classifies a voice. New analyses use the one in use.</source>
            <translation>Ein Modell ist, was eine Stimme klassifiziert. Neue Analysen verwenden das gebrauchte.</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>&amp;Use this model</source>
            <translation>Dieses Modell &amp;gebrauchen</translation>
        </message>
        <message>
            <source>Use the chosen model for new analyses</source>
            <translation>Das gewählte Modell für neue Analysen verwenden</translation>
        </message>
        <message>
            <source>Use this model</source>
            <translation>Dieses Modell gebrauchen</translation>
        </message>
        <message>
            <source>&amp;Train a model …</source>
            <translation>Ein Modell &amp;trainieren …</translation>
        </message>
        <message>
            <source>Make a custom model from your labelled clips</source>
            <translation>Aus beschrifteten Clips ein eigenes Modell machen</translation>
        </message>
        <message>
            <source>Train a model from your own clips</source>
            <translation>Ein Modell aus eigenen Clips trainieren</translation>
        </message>
        <message>
            <source>Reading the models …</source>
            <translation>Die Modelle werden gelesen …</translation>
        </message>
        <message>
            <source>No model was found. Train one from your own clips, or install the program again.</source>
            <translation>Kein Modell gefunden. Trainieren Sie eines aus eigenen Clips, oder installieren Sie das Programm neu.</translation>
        </message>
        <message>
            <source>Re&amp;name …</source>
            <translation>Um&amp;benennen …</translation>
        </message>
        <message>
            <source>Give a custom model another name</source>
            <translation>Einem eigenen Modell einen anderen Namen geben</translation>
        </message>
        <message>
            <source>Rename the model</source>
            <translation>Das Modell umbenennen</translation>
        </message>
        <message>
            <source>&amp;Delete …</source>
            <translation>&amp;Löschen …</translation>
        </message>
        <message>
            <source>Delete a custom model that is not in use</source>
            <translation>Ein eigenes Modell löschen, das nicht verwendet wird</translation>
        </message>
        <message>
            <source>Delete the model</source>
            <translation>Das Modell löschen</translation>
        </message>
        <message>
            <source>New name of the model “%1”:</source>
            <translation>Neuer Name des Modells „%1“:</translation>
        </message>
        <message>
            <source>Delete the model “%1”? It cannot be brought back. What was analysed with it stays in the history.</source>
            <translation>Das Modell „%1“ löschen? Es kann nicht zurückgeholt werden. Was damit analysiert wurde, bleibt im Verlauf.</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::OpenTabs</name>
        <message>
            <source>Open recordings</source>
            <translation>Offene Aufnahmen</translation>
        </message>
        <message>
            <source>Cancelled before it was analysed.</source>
            <translation>Abgebrochen, bevor sie analysiert war.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::Overview</name>
        <message>
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>All of the recording. Drag the window to move what is visible, double click to see all.</source>
            <translation>Die ganze Aufnahme. Das Fenster ziehen, um den sichtbaren Teil zu verschieben; Doppelklick zeigt alles.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::PairedBars</name>
        <message>
            <source>%1: left %2, right %3</source>
            <translation>%1: links %2, rechts %3</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>left</source>
            <translation>links</translation>
        </message>
        <message>
            <source>right</source>
            <translation>rechts</translation>
        </message>
    </context>
    <context>
        <name>sentisound::PairedBarsView</name>
        <message>
            <source>%1: %2 without, %3 with the profile</source>
            <translation>%1: %2 ohne, %3 mit Profil</translation>
        </message>
    </context>
    <context>
        <name>sentisound::PlaybackController</name>
        <message>
            <source>While a recording runs nothing is played: it would be recorded.</source>
            <translation>Während einer Aufnahme wird nichts abgespielt: Es würde mit aufgenommen.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::PlaybackMenu</name>
        <message>
            <source>Play &amp;through</source>
            <translation>Abspielen &amp;über</translation>
        </message>
        <message>
            <source>The system&apos;s choice</source>
            <translation>Wahl des Systems</translation>
        </message>
    </context>
    <context>
        <name>sentisound::Player</name>
        <message>
            <source>Playing ended: the loudspeaker could not be opened or stopped taking sound. Check that it is connected and not in use by another program, or choose another one.</source>
            <translation>Das Abspielen endete: Der Lautsprecher konnte nicht geöffnet werden oder nahm keinen Ton mehr an. Prüfen Sie, ob er angeschlossen und nicht von einem anderen Programm belegt ist, oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>Playing ended: the loudspeaker takes no sound. Check it, or choose another one.</source>
            <translation>Das Abspielen endete: Der Lautsprecher nimmt keinen Ton an. Prüfen Sie ihn, oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The loudspeaker or headphones were disconnected. Connect them again or choose others, then press play.</source>
            <translation>Lautsprecher oder Kopfhörer wurden getrennt. Schließen Sie sie wieder an oder wählen Sie andere, dann drücken Sie auf Abspielen.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::PreferencesDialog</name>
        <message>
            <source>Preferences – SentiSound</source>
            <translation>Einstellungen – SentiSound</translation>
        </message>
        <message>
            <source>Groups of preferences</source>
            <translation>Gruppen von Einstellungen</translation>
        </message>
        <message>
            <source>&amp;General</source>
            <translation>&amp;Allgemein</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>The language changes when SentiSound is started again.</source>
            <translation>Die Sprache ändert sich beim nächsten Start von SentiSound.</translation>
        </message>
        <message>
            <source>&amp;Appearance</source>
            <translation>&amp;Erscheinungsbild</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>&amp;Devices</source>
            <translation>&amp;Geräte</translation>
        </message>
        <message>
            <source>No microphone</source>
            <translation>Kein Mikrofon</translation>
        </message>
        <message>
            <source>&amp;Microphone</source>
            <translation>&amp;Mikrofon</translation>
        </message>
        <message>
            <source>The system&apos;s choice</source>
            <translation>Wahl des Systems</translation>
        </message>
        <message>
            <source>&amp;Play through</source>
            <translation>&amp;Abspielen über</translation>
        </message>
        <message>
            <source>&amp;Views</source>
            <translation>A&amp;nsichten</translation>
        </message>
        <message>
            <source>D&amp;ata</source>
            <translation>&amp;Daten</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>&amp;Open the folder</source>
            <translation>Den Ordner &amp;öffnen</translation>
        </message>
        <message>
            <source>History, kept audio, takes and own models are there. Another folder is chosen at the start, with --data-dir or the environment variable SENTISOUND_DATA_DIR.</source>
            <translation>Dort liegen Verlauf, aufbewahrter Ton, Aufnahmen und eigene Modelle. Ein anderer Ordner wird beim Start gewählt, mit --data-dir oder der Umgebungsvariablen SENTISOUND_DATA_DIR.</translation>
        </message>
        <message>
            <source>Local A&amp;PI</source>
            <translation>Lokale A&amp;PI</translation>
        </message>
        <message>
            <source>&amp;Start it with the window</source>
            <translation>Mit dem Fenster &amp;starten</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Port</translation>
        </message>
        <message>
            <source>It is on: another port is used once it is switched off and on again.</source>
            <translation>Sie ist an: Ein anderer Port gilt, sobald sie aus- und wieder eingeschaltet wird.</translation>
        </message>
        <message>
            <source>Used when it is switched on, in the status bar.</source>
            <translation>Gilt, wenn sie eingeschaltet wird, in der Statusleiste.</translation>
        </message>
        <message>
            <source>It answers this computer alone and needs no token. Tokens are for “sentisound serve”, in the file that --token-file names.</source>
            <translation>Sie antwortet nur diesem Rechner und braucht kein Token. Tokens sind für „sentisound serve“ da, in der Datei, die --token-file nennt.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ProfilePanel</name>
        <message>
            <source>Give recordings of one person in varied moods; nobody has to say which. Neutral speech alone makes results worse.</source>
            <translation>Geben Sie Aufnahmen einer Person in wechselnden Stimmungen; niemand muss sagen, in welchen. Nur neutrale Sprache macht die Ergebnisse schlechter.</translation>
        </message>
        <message>
            <source>Clips of the profile</source>
            <translation>Clips des Profils</translation>
        </message>
        <message>
            <source>&amp;Add clips …</source>
            <translation>Clips &amp;hinzufügen …</translation>
        </message>
        <message>
            <source>Add clips</source>
            <translation>Clips hinzufügen</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Remove the chosen clips from the list</source>
            <translation>Die gewählten Clips von der Liste entfernen</translation>
        </message>
        <message>
            <source>&amp;Name of the person</source>
            <translation>&amp;Name der Person</translation>
        </message>
        <message>
            <source>Name of the person</source>
            <translation>Name der Person</translation>
        </message>
        <message>
            <source>There is a profile of that name: replace it</source>
            <translation>Ein Profil dieses Namens gibt es: ersetzen</translation>
        </message>
        <message>
            <source>Replace the profile of that name</source>
            <translation>Das Profil dieses Namens ersetzen</translation>
        </message>
        <message>
            <source>Make the &amp;profile</source>
            <translation>&amp;Profil machen</translation>
        </message>
        <message>
            <source>Make the profile</source>
            <translation>Profil machen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Back to the profiles</source>
            <translation>Zurück zu den Profilen</translation>
        </message>
        <message>
            <source>Extracting features …</source>
            <translation>Merkmale werden extrahiert …</translation>
        </message>
        <message>
            <source>Progress of the profile</source>
            <translation>Fortschritt des Profils</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Stop making the profile</source>
            <translation>Nicht weiter am Profil arbeiten</translation>
        </message>
        <message>
            <source>No clips yet: add or drop some, ten or more if you can.</source>
            <translation>Noch keine Clips: Fügen Sie welche hinzu oder legen Sie sie ab, möglichst zehn oder mehr.</translation>
        </message>
        <message numerus="yes">
            <source>%n clips, of ten or more if you can.</source>
            <translation>
                <numerusform>%n Clip, von möglichst zehn oder mehr.</numerusform>
                <numerusform>%n Clips, von möglichst zehn oder mehr.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::PromptsController</name>
        <message>
            <source>There is no room for recordings: %1.</source>
            <translation>Für Aufnahmen ist kein Platz: %1.</translation>
        </message>
        <message>
            <source>Next to nothing was heard. Is this the right microphone, and is it switched on? Then say the sentence again.</source>
            <translation>Fast nichts war zu hören. Ist es das richtige Mikrofon, und ist es eingeschaltet? Dann sagen Sie den Satz noch einmal.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::PromptsPanel</name>
        <message>
            <source>“%1”</source>
            <translation>„%1“</translation>
        </message>
        <message>
            <source>Sentences recorded</source>
            <translation>Aufgenommene Sätze</translation>
        </message>
        <message>
            <source>No microphone was found. Connect one, or make the profile from audio files.</source>
            <translation>Kein Mikrofon gefunden. Schließen Sie eines an, oder machen Sie das Profil aus Audiodateien.</translation>
        </message>
        <message>
            <source>Microphone to record from</source>
            <translation>Mikrofon für die Aufnahme</translation>
        </message>
        <message>
            <source>Level of the microphone</source>
            <translation>Pegel des Mikrofons</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Aufnehmen</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Anhören</translation>
        </message>
        <message>
            <source>Listen to the recorded sentence</source>
            <translation>Den aufgenommenen Satz anhören</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Previous sentence</source>
            <translation>Voriger Satz</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Next sentence</source>
            <translation>Nächster Satz</translation>
        </message>
        <message>
            <source>&amp;Make a profile of these …</source>
            <translation>Daraus ein &amp;Profil machen …</translation>
        </message>
        <message>
            <source>Make a profile of the recorded sentences</source>
            <translation>Aus den aufgenommenen Sätzen ein Profil machen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Back to the profiles; the recorded sentences are deleted</source>
            <translation>Zurück zu den Profilen; die aufgenommenen Sätze werden gelöscht</translation>
        </message>
        <message>
            <source>Back to the profiles</source>
            <translation>Zurück zu den Profilen</translation>
        </message>
        <message>
            <source>Sentence %1 of %2. Say it %3:</source>
            <translation>Satz %1 von %2. Sagen Sie ihn %3:</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Record again</source>
            <translation>Noch einmal aufnehmen</translation>
        </message>
        <message>
            <source>Stop recording the sentence</source>
            <translation>Aufnahme des Satzes anhalten</translation>
        </message>
        <message>
            <source>Record the sentence again</source>
            <translation>Den Satz noch einmal aufnehmen</translation>
        </message>
        <message>
            <source>Record the sentence</source>
            <translation>Den Satz aufnehmen</translation>
        </message>
        <message>
            <source>Recording: speak now, then press Stop.</source>
            <translation>Aufnahme läuft: Sprechen Sie jetzt, dann drücken Sie „Anhalten“.</translation>
        </message>
        <message>
            <source>Recorded. Listen to it, record it again, or go on.</source>
            <translation>Aufgenommen. Hören Sie es an, nehmen Sie es noch einmal auf, oder gehen Sie weiter.</translation>
        </message>
        <message>
            <source>Not recorded yet.</source>
            <translation>Noch nicht aufgenommen.</translation>
        </message>
        <message>
            <source>%1 of %2 recorded</source>
            <translation>%1 von %2 aufgenommen</translation>
        </message>
        <message>
            <source>No microphone</source>
            <translation>Kein Mikrofon</translation>
        </message>
        <message>
            <source>Another recording is running. Stop it first.</source>
            <translation>Eine andere Aufnahme läuft. Beenden Sie zuerst diese.</translation>
        </message>
        <message>
            <source>Say each sentence as it says there, at your own loudness: acting a little is right. Two of each emotion are recommended; whatever you skip is left out, and one emotion is enough to begin with. The recordings teach the profile “%1” and are deleted then.</source>
            <translation>Sprechen Sie jeden Satz so, wie es dabeisteht, in Ihrer eigenen Lautstärke: Ein wenig Schauspielern ist richtig. Zwei je Emotion sind empfohlen; was Sie überspringen, entfällt, und für den Anfang genügt eine Emotion. Aus den Aufnahmen lernt das Profil „%1“; danach werden sie gelöscht.</translation>
        </message>
        <message>
            <source>Say ten sentences, each in its mood and at your own loudness: acting a little is right. Sentences of varied moods say most about a voice.</source>
            <translation>Sprechen Sie zehn Sätze, jeden in seiner Stimmung und in Ihrer eigenen Lautstärke: Ein wenig Schauspielern ist richtig. Sätze in verschiedenen Stimmungen sagen am meisten über eine Stimme.</translation>
        </message>
        <message>
            <source>&amp;Teach these</source>
            <translation>Diese &amp;beibringen</translation>
        </message>
        <message>
            <source>Teach the profile the recorded sentences</source>
            <translation>Dem Profil die aufgenommenen Sätze beibringen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::RecentMenu</name>
        <message>
            <source>Open &amp;recent</source>
            <translation>Zuletzt &amp;geöffnet</translation>
        </message>
        <message>
            <source>Nothing was opened yet</source>
            <translation>Noch wurde nichts geöffnet</translation>
        </message>
        <message>
            <source>&amp;Forget these</source>
            <translation>Diese &amp;vergessen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::RecordController</name>
        <message>
            <source>No microphone was found. Connect one and try again.</source>
            <translation>Kein Mikrofon gefunden. Schließen Sie eines an und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The folder for recordings cannot be made: %1.</source>
            <translation>Der Ordner für Aufnahmen kann nicht angelegt werden: %1.</translation>
        </message>
        <message>
            <source>Another recording is running. Stop it first.</source>
            <translation>Eine andere Aufnahme läuft. Beenden Sie zuerst diese.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::RecordPanel</name>
        <message>
            <source>Microphone to record from</source>
            <translation>Mikrofon für die Aufnahme</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Aufnehmen</translation>
        </message>
        <message>
            <source>Start or stop recording (Ctrl+R)</source>
            <translation>Aufnahme beginnen oder beenden (Strg+R)</translation>
        </message>
        <message>
            <source>Pause or go on recording</source>
            <translation>Aufnahme anhalten oder fortsetzen</translation>
        </message>
        <message>
            <source>Recorded time</source>
            <translation>Aufgenommene Zeit</translation>
        </message>
        <message>
            <source>Level of the microphone</source>
            <translation>Pegel des Mikrofons</translation>
        </message>
        <message>
            <source>No microphone was found. Connect one to record; files need none.</source>
            <translation>Kein Mikrofon gefunden. Schließen Sie eines an, um aufzunehmen; Dateien brauchen keines.</translation>
        </message>
        <message>
            <source>No microphone</source>
            <translation>Kein Mikrofon</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Stop recording</source>
            <translation>Aufnahme beenden</translation>
        </message>
        <message>
            <source>Go on recording</source>
            <translation>Aufnahme fortsetzen</translation>
        </message>
        <message>
            <source>Pause the recording</source>
            <translation>Aufnahme anhalten</translation>
        </message>
        <message>
            <source>Paused: nothing is recorded</source>
            <translation>Angehalten: Nichts wird aufgenommen</translation>
        </message>
        <message>
            <source>State of the recording</source>
            <translation>Zustand der Aufnahme</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Pause</translation>
        </message>
    </context>
    <context>
        <name>sentisound::Recorder</name>
        <message>
            <source>The microphone stopped. What was recorded until then is kept.</source>
            <translation>Das Mikrofon hat aufgehört. Was bis dahin aufgenommen wurde, ist aufbewahrt.</translation>
        </message>
        <message>
            <source>The microphone sends no sound any more. What was recorded until then is kept.</source>
            <translation>Das Mikrofon sendet keinen Ton mehr. Was bis dahin aufgenommen wurde, ist aufbewahrt.</translation>
        </message>
        <message>
            <source>Recording ended: %1.</source>
            <translation>Die Aufnahme endete: %1.</translation>
        </message>
        <message>
            <source>The microphone was disconnected. What was recorded until then is kept.</source>
            <translation>Das Mikrofon wurde getrennt. Was bis dahin aufgenommen wurde, ist aufbewahrt.</translation>
        </message>
        <message>
            <source>The microphone could not be opened: another program may be using it, or the system&apos;s privacy settings do not let SentiSound listen.</source>
            <translation>Das Mikrofon ließ sich nicht öffnen: Vielleicht benutzt es ein anderes Programm, oder die Datenschutzeinstellungen des Systems lassen SentiSound nicht mithören.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ReliabilityChip</name>
        <message>
            <source>Reliability</source>
            <translation>Verlässlichkeit</translation>
        </message>
        <message>
            <source>Nothing speaks against it: see below how often that is right</source>
            <translation>Nichts spricht dagegen: Wie oft das stimmt, steht unten</translation>
        </message>
        <message>
            <source>The reasons are given below</source>
            <translation>Die Gründe stehen unten</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ReportDrag</name>
        <message>
            <source>Drag this into a folder or a message: the report as a PDF file</source>
            <translation>In einen Ordner oder eine Nachricht ziehen: der Bericht als PDF-Datei</translation>
        </message>
        <message>
            <source>Report, to be dragged out</source>
            <translation>Bericht zum Herausziehen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ResultPanel</name>
        <message>
            <source>Emotion</source>
            <translation>Emotion</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Wahrsch.</translation>
        </message>
        <message>
            <source>Accuracy of the model</source>
            <translation>Genauigkeit des Modells</translation>
        </message>
        <message>
            <source>Feature attribution</source>
            <translation>Beiträge der Merkmale</translation>
        </message>
        <message>
            <source>What it may be</source>
            <translation>Was es sein kann</translation>
        </message>
        <message>
            <source>The smallest set of emotions that held the right one in 90 % of the clips of unseen speakers; of models that have not measured it, the runner-up</source>
            <translation>Die kleinste Menge von Emotionen, die bei 90 % der Clips unbekannter Sprecher die richtige enthielt; bei Modellen, die das nicht gemessen haben, die zweitwahrscheinlichste</translation>
        </message>
        <message>
            <source>Why it is that reliable</source>
            <translation>Warum es so verlässlich ist</translation>
        </message>
        <message>
            <source>Why, reliability</source>
            <translation>Warum, Verlässlichkeit</translation>
        </message>
        <message>
            <source>Show what moved the result and how often the model is right</source>
            <translation>Zeigt, was das Ergebnis bewegt hat und wie oft das Modell richtig liegt</translation>
        </message>
        <message>
            <source>Activation and valence</source>
            <translation>Aktivierung und Valenz</translation>
        </message>
    </context>
    <context>
        <name>sentisound::RowFrame</name>
        <message>
            <source>Settings of the views</source>
            <translation>Einstellungen der Ansichten</translation>
        </message>
        <message>
            <source>Hide %1; Views brings it back</source>
            <translation>%1 ausblenden; „Ansichten“ holt sie zurück</translation>
        </message>
    </context>
    <context>
        <name>sentisound::SegmentsModel</name>
        <message>
            <source>Probability that the activation is high</source>
            <translation>Wahrscheinlichkeit, dass die Aktivierung hoch ist</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Emotion</source>
            <translation>Emotion</translation>
        </message>
        <message>
            <source>Prob.</source>
            <translation>Wahrsch.</translation>
        </message>
        <message>
            <source>Act.</source>
            <translation>Akt.</translation>
        </message>
        <message>
            <source>Your own label over the segment; a double click chooses one</source>
            <translation>Ihr eigenes Label über dem Segment; ein Doppelklick wählt eines</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>Korrigiert</translation>
        </message>
    </context>
    <context>
        <name>sentisound::SegmentsTable</name>
        <message>
            <source>Show segments of</source>
            <translation>Segmente zeigen von</translation>
        </message>
        <message>
            <source>Show only segments of one emotion</source>
            <translation>Nur Segmente einer Emotion zeigen</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segmente</translation>
        </message>
        <message>
            <source>No segments: no speech was found, or it is not analysed yet.</source>
            <translation>Keine Segmente: Es wurde keine Sprache gefunden oder noch nicht analysiert.</translation>
        </message>
        <message>
            <source>All emotions (%1)</source>
            <translation>Alle Emotionen (%1)</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ShareChart</name>
        <message>
            <source>Share of each emotion</source>
            <translation>Anteil jeder Emotion</translation>
        </message>
        <message>
            <source>%1: %2, %3 (%4 of %5)</source>
            <translation>%1: %2, %3 (%4 von %5)</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ShortcutSheet</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Keyboard shortcuts and what they do</source>
            <translation>Tastenkürzel und was sie tun</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>Was sie tun</translation>
        </message>
    </context>
    <context>
        <name>sentisound::SoundRow</name>
        <message>
            <source>%1: not known until the sound is analysed</source>
            <translation>%1: erst bekannt, wenn der Ton analysiert ist</translation>
        </message>
    </context>
    <context>
        <name>sentisound::SoundStack</name>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Play or pause (Space)</source>
            <translation>Abspielen oder Pause (Leertaste)</translation>
        </message>
        <message>
            <source>Loop</source>
            <translation>Schleife</translation>
        </message>
        <message>
            <source>Play the selection, or all, again and again (L)</source>
            <translation>Die Auswahl, oder alles, immer wieder abspielen (L)</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>Hineinzoomen (+)</translation>
        </message>
        <message>
            <source>Zoom out (−)</source>
            <translation>Herauszoomen (−)</translation>
        </message>
        <message>
            <source>Show the whole recording (F)</source>
            <translation>Die ganze Aufnahme zeigen (F)</translation>
        </message>
        <message>
            <source>Show the selection (S)</source>
            <translation>Die Auswahl zeigen (S)</translation>
        </message>
        <message>
            <source>Analyse the selection (Ctrl+Enter)</source>
            <translation>Die Auswahl analysieren (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Save the selection as a WAV file (Ctrl+E)</source>
            <translation>Die Auswahl als WAV-Datei sichern (Strg+E)</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Ansichten</translation>
        </message>
        <message>
            <source>Window length, scale, range and colours of the views</source>
            <translation>Fensterlänge, Skala, Umfang und Farben der Ansichten</translation>
        </message>
        <message>
            <source>Under the pointer</source>
            <translation>Unter dem Zeiger</translation>
        </message>
        <message>
            <source>Play the selection</source>
            <translation>Die Auswahl abspielen</translation>
        </message>
        <message>
            <source>Playhead to the left</source>
            <translation>Abspielstelle nach links</translation>
        </message>
        <message>
            <source>Playhead to the right</source>
            <translation>Abspielstelle nach rechts</translation>
        </message>
        <message>
            <source>End of the selection to the left</source>
            <translation>Ende der Auswahl nach links</translation>
        </message>
        <message>
            <source>End of the selection to the right</source>
            <translation>Ende der Auswahl nach rechts</translation>
        </message>
        <message>
            <source>Playhead to the end</source>
            <translation>Abspielstelle ans Ende</translation>
        </message>
        <message>
            <source>A screen to the left</source>
            <translation>Eine Bildbreite nach links</translation>
        </message>
        <message>
            <source>A screen to the right</source>
            <translation>Eine Bildbreite nach rechts</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>To the beginning</source>
            <translation>Zum Anfang</translation>
        </message>
        <message>
            <source>Playhead to the beginning (Home)</source>
            <translation>Abspielposition an den Anfang (Pos1)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Stop, and back to where it began</source>
            <translation>Anhalten und zurück an den Beginn</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Show the selection</source>
            <translation>Auswahl zeigen</translation>
        </message>
        <message>
            <source>Analyse the selection</source>
            <translation>Auswahl analysieren</translation>
        </message>
        <message>
            <source>Export the selection …</source>
            <translation>Auswahl exportieren …</translation>
        </message>
        <message>
            <source>Go to a time</source>
            <translation>Zu einer Zeit gehen</translation>
        </message>
        <message>
            <source>Play the next segment</source>
            <translation>Nächstes Segment abspielen</translation>
        </message>
        <message>
            <source>Play the segment before</source>
            <translation>Voriges Segment abspielen</translation>
        </message>
        <message>
            <source>Visible time</source>
            <translation>Sichtbare Zeit</translation>
        </message>
        <message>
            <source>&amp;Label …</source>
            <translation>&amp;Etikett …</translation>
        </message>
        <message>
            <source>&amp;Copy as a picture</source>
            <translation>Als Bild &amp;kopieren</translation>
        </message>
        <message>
            <source>Save as a &amp;picture …</source>
            <translation>Als &amp;Bild speichern …</translation>
        </message>
        <message>
            <source>&amp;Hide %1</source>
            <translation>%1 aus&amp;blenden</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Messen</translation>
        </message>
        <message>
            <source>Measure the selection, or all (M)</source>
            <translation>Die Auswahl, oder alles, messen (M)</translation>
        </message>
    </context>
    <context>
        <name>sentisound::SpeakerChoice</name>
        <message>
            <source>Speaker profile</source>
            <translation>Sprecherprofil</translation>
        </message>
        <message>
            <source>With a speaker profile new analyses are relative to that person&apos;s usual voice</source>
            <translation>Mit einem Sprecherprofil sind neue Analysen relativ zur üblichen Stimme dieser Person</translation>
        </message>
        <message>
            <source>No speaker profile</source>
            <translation>Kein Sprecherprofil</translation>
        </message>
    </context>
    <context>
        <name>sentisound::SpeakersModel</name>
        <message>
            <source>%1, for the features %2</source>
            <translation>%1, für die Merkmale %2</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Clips</source>
            <translation>Clips</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Gemacht</translation>
        </message>
    </context>
    <context>
        <name>sentisound::SpeakersPage</name>
        <message>
            <source>Speaker profile of &amp;new analyses</source>
            <translation>Sprecherprofil &amp;neuer Analysen</translation>
        </message>
        <message>
            <source>Speaker profile of new analyses</source>
            <translation>Sprecherprofil neuer Analysen</translation>
        </message>
        <message>
            <source>Speaker profiles</source>
            <translation>Sprecherprofile</translation>
        </message>
        <message>
            <source>New profile from &amp;clips …</source>
            <translation>Neues Profil aus &amp;Clips …</translation>
        </message>
        <message>
            <source>New profile from clips</source>
            <translation>Neues Profil aus Clips</translation>
        </message>
        <message>
            <source>&amp;Record ten sentences …</source>
            <translation>Zehn Sätze &amp;aufnehmen …</translation>
        </message>
        <message>
            <source>New profile by recording ten sentences</source>
            <translation>Neues Profil durch Aufnehmen von zehn Sätzen</translation>
        </message>
        <message>
            <source>Delete the chosen profile</source>
            <translation>Das gewählte Profil löschen</translation>
        </message>
        <message>
            <source>&lt;h3&gt;There are no speaker profiles yet.&lt;/h3&gt;A profile holds what a person sounds like on average, and nothing that was said. With it, a voice is classified relative to its own habits: on unseen speakers, the accuracy of the model “studio” is 76.4 % with ten clips known, and 72.3 % with none.&lt;br&gt;&lt;br&gt;Make one from ten or more recordings of a person, or record ten short sentences.</source>
            <translation>&lt;h3&gt;Noch gibt es keine Sprecherprofile.&lt;/h3&gt;Ein Profil enthält, wie eine Person im Mittel klingt, und nichts von dem, was gesagt wurde. Damit wird eine Stimme im Verhältnis zu ihren eigenen Gewohnheiten klassifiziert: Bei unbekannten Sprechern hat das Modell „studio“ eine Genauigkeit von 76.4 %, wenn zehn Clips bekannt sind, und von 72.3 % ohne.&lt;br&gt;&lt;br&gt;Machen Sie eines aus zehn oder mehr Aufnahmen einer Person, oder nehmen Sie zehn kurze Sätze auf.</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Weggelassen: %1</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keines</translation>
        </message>
        <message>
            <source>Made of %1 on %2, for models that read %3.</source>
            <translation>Aus %1 gemacht am %2, für Modelle, die %3 lesen.</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <source>The profile “%1” was deleted. Analyses that were made with it stay as they are.</source>
            <translation>Das Profil „%1“ wurde gelöscht. Analysen, die damit gemacht wurden, bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Made on %1, of %2 by now.</source>
            <translation>Erstellt am %1, bisher aus %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n clips</source>
            <translation>
                <numerusform>%n Clip</numerusform>
                <numerusform>%n Clips</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::SpectrogramRow</name>
        <message>
            <source>Spectrogram</source>
            <translation>Spektrogramm</translation>
        </message>
        <message>
            <source>dB</source>
            <translation>dB</translation>
        </message>
        <message>
            <source>%1 s · %2 Hz</source>
            <translation>%1 s · %2 Hz</translation>
        </message>
    </context>
    <context>
        <name>sentisound::StatisticsView</name>
        <message>
            <source>No model of these analyses tells activation.</source>
            <translation>Kein Modell dieser Analysen nennt Aktivierung.</translation>
        </message>
        <message>
            <source>Emotions, share of the analyses</source>
            <translation>Emotionen, Anteil der Analysen</translation>
        </message>
        <message>
            <source>Activation, mean</source>
            <translation>Aktivierung, Mittel</translation>
        </message>
        <message>
            <source>What the bars are</source>
            <translation>Was die Balken sind</translation>
        </message>
        <message>
            <source>A bar for each day (or week, month, year), speaker or model</source>
            <translation>Ein Balken für jeden Tag (oder jede Woche, jeden Monat, jedes Jahr), jede Person oder jedes Modell</translation>
        </message>
        <message>
            <source>By day</source>
            <translation>Nach Tag</translation>
        </message>
        <message>
            <source>By speaker</source>
            <translation>Nach Person</translation>
        </message>
        <message>
            <source>By model</source>
            <translation>Nach Modell</translation>
        </message>
        <message>
            <source>A click on a bar shows its analyses.</source>
            <translation>Ein Klick auf einen Balken zeigt seine Analysen.</translation>
        </message>
        <message>
            <source>Save as a &amp;picture …</source>
            <translation>Als &amp;Bild speichern …</translation>
        </message>
        <message>
            <source>Save both charts as a picture</source>
            <translation>Beide Diagramme als Bild speichern</translation>
        </message>
        <message>
            <source>Save as &amp;CSV …</source>
            <translation>Als &amp;CSV speichern …</translation>
        </message>
        <message>
            <source>Save the figures as a table</source>
            <translation>Die Zahlen als Tabelle speichern</translation>
        </message>
        <message>
            <source>The figures of the charts</source>
            <translation>Die Zahlen der Diagramme</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Analyses</source>
            <translation>Analysen</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>Aktivierung</translation>
        </message>
    </context>
    <context>
        <name>sentisound::TakeOffer</name>
        <message>
            <source>&amp;Analyse it</source>
            <translation>&amp;Analysieren</translation>
        </message>
        <message>
            <source>&amp;Not now</source>
            <translation>&amp;Nicht jetzt</translation>
        </message>
        <message>
            <source>The recording stays where it is</source>
            <translation>Die Aufnahme bleibt, wo sie ist</translation>
        </message>
        <message>
            <source>A recording was interrupted when SentiSound ended: %1. What was recorded until then is kept.</source>
            <translation>Eine Aufnahme wurde unterbrochen, als SentiSound endete: %1. Was bis dahin aufgenommen war, ist erhalten.</translation>
        </message>
    </context>
    <context>
        <name>sentisound::TeachingPanel</name>
        <message>
            <source>Progress of teaching</source>
            <translation>Fortschritt des Lernens</translation>
        </message>
        <message>
            <source>&amp;Teach it this voice …</source>
            <translation>Diese Stimme &amp;beibringen …</translation>
        </message>
        <message>
            <source>Teach the profile by recording sentences in each emotion</source>
            <translation>Dem Profil die Stimme beibringen: Sätze in jeder Emotion aufnehmen</translation>
        </message>
        <message>
            <source>&amp;Learn from my corrections</source>
            <translation>Aus meinen &amp;Korrekturen lernen</translation>
        </message>
        <message>
            <source>Learn from the labels that were corrected in analyses made with this profile</source>
            <translation>Aus den Emotionen lernen, die in Analysen mit diesem Profil korrigiert wurden</translation>
        </message>
        <message>
            <source>Clips that the profile holds</source>
            <translation>Clips, die das Profil enthält</translation>
        </message>
        <message>
            <source>No audio is kept in a profile.</source>
            <translation>In einem Profil wird kein Ton gespeichert.</translation>
        </message>
        <message>
            <source>Re&amp;move clip</source>
            <translation>Clip &amp;entfernen</translation>
        </message>
        <message>
            <source>Take the chosen clip out of the profile</source>
            <translation>Den gewählten Clip aus dem Profil nehmen</translation>
        </message>
        <message>
            <source>Clips whose emotion you say help most: record some, or learn from your corrections.</source>
            <translation>Am meisten helfen Clips, deren Emotion Sie angeben: Nehmen Sie einige auf, oder lassen Sie aus Ihren Korrekturen lernen.</translation>
        </message>
        <message>
            <source>One labelled clip: from two on it is measured what the labels are worth.</source>
            <translation>Ein beschrifteter Clip: Ab zwei wird gemessen, was die Beschriftungen bringen.</translation>
        </message>
        <message>
            <source>The labels help and are used.</source>
            <translation>Die Beschriftungen helfen und werden verwendet.</translation>
        </message>
        <message>
            <source>The labels do not help yet: the clips are used without them.</source>
            <translation>Die Beschriftungen helfen noch nicht: Die Clips werden ohne sie verwendet.</translation>
        </message>
        <message>
            <source>not labelled</source>
            <translation>unbeschriftet</translation>
        </message>
        <message>
            <source>%1 – %2, %3 s</source>
            <comment>label, name, duration of a clip</comment>
            <translation>%1 – %2, %3 s</translation>
        </message>
        <message>
            <source>The model %1 does not learn from clips whose emotion somebody says.</source>
            <translation>Das Modell %1 lernt nicht aus Clips, deren Emotion jemand angibt.</translation>
        </message>
        <message numerus="yes">
            <source>Right before %1 % (%2–%3 %), now %4 % (%5–%6 %), of %n labelled clips, each left out once; in brackets the 95 % intervals.</source>
            <translation>
                <numerusform>Vorher %1 % richtig (%2–%3 %), jetzt %4 % (%5–%6 %), von %n beschriftetem Clip, jeder einmal weggelassen; in Klammern die 95-%-Intervalle.</numerusform>
                <numerusform>Vorher %1 % richtig (%2–%3 %), jetzt %4 % (%5–%6 %), von %n beschrifteten Clips, jeder einmal weggelassen; in Klammern die 95-%-Intervalle.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::TrainPanel</name>
        <message>
            <source>Train a model from your own clips</source>
            <translation>Ein Modell aus eigenen Clips trainieren</translation>
        </message>
        <message>
            <source>Back to the models</source>
            <translation>Zurück zu den Modellen</translation>
        </message>
        <message>
            <source>Choose a folder that has one sub-folder per emotion (or any other class) with audio files in it, or a manifest.csv with the columns file, emotion and, if you can, speaker. Nothing leaves this computer.</source>
            <translation>Wählen Sie einen Ordner mit einem Unterordner je Emotion (oder anderer Klasse) und Audiodateien darin, oder mit einer manifest.csv mit den Spalten file, emotion und, wenn möglich, speaker. Nichts verlässt diesen Rechner.</translation>
        </message>
        <message>
            <source>Choose a &amp;folder …</source>
            <translation>&amp;Ordner wählen …</translation>
        </message>
        <message>
            <source>Choose a folder of clips</source>
            <translation>Einen Ordner mit Clips wählen</translation>
        </message>
        <message>
            <source>&amp;Kind of model</source>
            <translation>&amp;Art des Modells</translation>
        </message>
        <message>
            <source>Kind of model</source>
            <translation>Art des Modells</translation>
        </message>
        <message>
            <source>&amp;Name of the model</source>
            <translation>&amp;Name des Modells</translation>
        </message>
        <message>
            <source>Name of the model</source>
            <translation>Name des Modells</translation>
        </message>
        <message>
            <source>Replace the model of that name</source>
            <translation>Das Modell dieses Namens ersetzen</translation>
        </message>
        <message>
            <source>&amp;Start training</source>
            <translation>&amp;Training beginnen</translation>
        </message>
        <message>
            <source>Start training</source>
            <translation>Training beginnen</translation>
        </message>
        <message>
            <source>Progress of the training</source>
            <translation>Fortschritt des Trainings</translation>
        </message>
        <message>
            <source>You can go on working meanwhile; analyses take longer than usual.</source>
            <translation>Sie können währenddessen weiterarbeiten; Analysen dauern länger als sonst.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel the training</source>
            <translation>Training abbrechen</translation>
        </message>
        <message>
            <source>&amp;Use this model</source>
            <translation>Dieses Modell &amp;gebrauchen</translation>
        </message>
        <message>
            <source>Use the model that was trained</source>
            <translation>Das trainierte Modell gebrauchen</translation>
        </message>
        <message>
            <source>Train &amp;another</source>
            <translation>&amp;Noch eines trainieren</translation>
        </message>
        <message>
            <source>Train another model</source>
            <translation>Noch ein Modell trainieren</translation>
        </message>
        <message>
            <source>Looking at what is in it …</source>
            <translation>Es wird nachgesehen, was darin ist …</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>speakers unknown</source>
            <translation>Personen unbekannt</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Clips</source>
            <translation>Clips</translation>
        </message>
        <message>
            <source>Speakers</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>A shipped model is called so: choose another name.</source>
            <translation>So heißt ein mitgeliefertes Modell: Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>You have a model of that name already: choose another name, or replace it.</source>
            <translation>Ein Modell dieses Namens haben Sie schon: Wählen Sie einen anderen, oder ersetzen Sie es.</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>In Gebrauch</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Weggelassen: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n speakers</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Found %n clips, %1:</source>
            <translation>
                <numerusform>%n Clip gefunden, %1:</numerusform>
                <numerusform>%n Clips gefunden, %1:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::TrainingController</name>
        <message>
            <source>Extracting features …</source>
            <translation>Merkmale werden extrahiert …</translation>
        </message>
        <message>
            <source>Cross-validating …</source>
            <translation>Kreuzvalidierung …</translation>
        </message>
        <message>
            <source>Cross-validating %1 of %2 …</source>
            <translation>Kreuzvalidierung %1 von %2 …</translation>
        </message>
        <message>
            <source>Training on all clips …</source>
            <translation>Training auf allen Clips …</translation>
        </message>
        <message>
            <source>Cancelling …</source>
            <translation>Wird abgebrochen …</translation>
        </message>
    </context>
    <context>
        <name>sentisound::Transport</name>
        <message>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>Playhead</source>
            <translation>Abspielposition</translation>
        </message>
        <message>
            <source>Playhead and length; Ctrl+G goes to a time</source>
            <translation>Abspielposition und Länge; Strg+G geht zu einer Zeit</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Begin, end and length of the selection</source>
            <translation>Beginn, Ende und Länge der Auswahl</translation>
        </message>
        <message>
            <source>Time to go to</source>
            <translation>Zeit, zu der gegangen wird</translation>
        </message>
        <message>
            <source>m:ss.sss</source>
            <translation>m:ss.sss</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1 – %2 (%3 s)</source>
            <translation>%1 – %2 (%3 s)</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Speed of playing; the pitch stays</source>
            <translation>Geschwindigkeit der Wiedergabe; die Tonhöhe bleibt</translation>
        </message>
        <message>
            <source>%1×</source>
            <translation>%1×</translation>
        </message>
    </context>
    <context>
        <name>sentisound::UndoBar</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Bring back what was deleted (Ctrl+Z)</source>
            <translation>Gelöschtes zurückholen (Strg+Z)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>sentisound::ViewSettingsMenu</name>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>&amp;Window length</source>
            <translation>&amp;Fensterlänge</translation>
        </message>
        <message>
            <source>5 ms shows the pulses of a voice, 30 ms its harmonics</source>
            <translation>5 ms zeigen die Pulse einer Stimme, 30 ms ihre Obertöne</translation>
        </message>
        <message>
            <source>Window &amp;shape</source>
            <translation>Fenster&amp;form</translation>
        </message>
        <message>
            <source>Gaussian has no side lobes, as in Praat</source>
            <translation>Gauß hat keine Nebenkeulen, wie in Praat</translation>
        </message>
        <message>
            <source>Hann</source>
            <translation>Hann</translation>
        </message>
        <message>
            <source>Gaussian</source>
            <translation>Gauß</translation>
        </message>
        <message>
            <source>Finest &amp;hop</source>
            <translation>Kleinster &amp;Schritt</translation>
        </message>
        <message>
            <source>How close the columns lie when zoomed in</source>
            <translation>Wie eng die Spalten liegen, wenn hineingezoomt ist</translation>
        </message>
        <message>
            <source>1/16 of the window</source>
            <translation>1/16 des Fensters</translation>
        </message>
        <message>
            <source>1/8 of the window</source>
            <translation>1/8 des Fensters</translation>
        </message>
        <message>
            <source>1/4 of the window</source>
            <translation>1/4 des Fensters</translation>
        </message>
        <message>
            <source>1/2 of the window</source>
            <translation>1/2 des Fensters</translation>
        </message>
        <message>
            <source>&amp;Frequencies</source>
            <translation>F&amp;requenzen</translation>
        </message>
        <message>
            <source>How the frequency axis is divided</source>
            <translation>Wie die Frequenzachse geteilt ist</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>linear</translation>
        </message>
        <message>
            <source>mel</source>
            <translation>mel</translation>
        </message>
        <message>
            <source>logarithmic</source>
            <translation>logarithmisch</translation>
        </message>
        <message>
            <source>U&amp;p to</source>
            <translation>&amp;Bis</translation>
        </message>
        <message>
            <source>The highest frequency that is shown</source>
            <translation>Die höchste Frequenz, die gezeigt wird</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>4 kHz</source>
            <translation>4 kHz</translation>
        </message>
        <message>
            <source>5 kHz</source>
            <translation>5 kHz</translation>
        </message>
        <message>
            <source>8 kHz</source>
            <translation>8 kHz</translation>
        </message>
        <message>
            <source>11 kHz</source>
            <translation>11 kHz</translation>
        </message>
        <message>
            <source>%1 dB</source>
            <translation>%1 dB</translation>
        </message>
        <message>
            <source>&amp;Range</source>
            <translation>&amp;Umfang</translation>
        </message>
        <message>
            <source>From the loudest to what is drawn as silence</source>
            <translation>Vom Lautesten bis zu dem, was als Stille gezeichnet wird</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>F&amp;arben</translation>
        </message>
        <message>
            <source>All are perceptually even: equal steps look equal</source>
            <translation>Alle sind gleichmäßig für das Auge: Gleiche Schritte sehen gleich aus</translation>
        </message>
        <message>
            <source>viridis</source>
            <translation>Viridis</translation>
        </message>
        <message>
            <source>magma</source>
            <translation>Magma</translation>
        </message>
        <message>
            <source>grey</source>
            <translation>Grau</translation>
        </message>
        <message>
            <source>ink on paper</source>
            <translation>Tinte auf Papier</translation>
        </message>
        <message>
            <source>&amp;MFCC</source>
            <translation>&amp;MFCC</translation>
        </message>
        <message>
            <source>How many coefficients are shown, as far as the model has them</source>
            <translation>Wie viele Koeffizienten gezeigt werden, soweit das Modell sie hat</translation>
        </message>
        <message>
            <source>&amp;As delivered</source>
            <translation>Wie &amp;geliefert</translation>
        </message>
        <message>
            <source>Waveform</source>
            <translation>Wellenform</translation>
        </message>
        <message>
            <source>Spectrogram</source>
            <translation>Spektrogramm</translation>
        </message>
        <message>
            <source>F0 and energy</source>
            <translation>F0 und Energie</translation>
        </message>
        <message>
            <source>MFCC</source>
            <translation>MFCC</translation>
        </message>
        <message>
            <source>Emotions over time</source>
            <translation>Emotionen über die Zeit</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Zu sehen</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Etiketten</translation>
        </message>
        <message>
            <source>F0, for&amp;mants</source>
            <translation>F0, For&amp;manten</translation>
        </message>
    </context>
    <context>
        <name>sentisound::VoiceRow</name>
        <message>
            <source>F0 and energy</source>
            <translation>F0 und Energie</translation>
        </message>
        <message>
            <source>F0 (Hz)</source>
            <translation>F0 (Hz)</translation>
        </message>
        <message>
            <source>Energy (dB)</source>
            <translation>Energie (dB)</translation>
        </message>
        <message>
            <source>F0 and energy are being computed …</source>
            <translation>F0 und Energie werden berechnet …</translation>
        </message>
        <message>
            <source>%1 · %2 · %3</source>
            <translation>%1 · %2 · %3</translation>
        </message>
        <message>
            <source>F0 %1 Hz</source>
            <translation>F0 %1 Hz</translation>
        </message>
        <message>
            <source>no F0</source>
            <translation>kein F0</translation>
        </message>
        <message>
            <source>energy %1 dB</source>
            <translation>Energie %1 dB</translation>
        </message>
    </context>
    <context>
        <name>sentisound::VoiceSettingsForm</name>
        <message>
            <source>F0 from</source>
            <translation>F0 von</translation>
        </message>
        <message>
            <source>The lowest F0 that is sought; 75 Hz suits most voices</source>
            <translation>Die tiefste F0, die gesucht wird; 75 Hz passt für die meisten Stimmen</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>The highest F0 that is sought; 300 Hz suits a man, 500 Hz a woman</source>
            <translation>Die höchste F0, die gesucht wird; 300 Hz passt für Männer, 500 Hz für Frauen</translation>
        </message>
        <message>
            <source>Formants below</source>
            <translation>Formanten unter</translation>
        </message>
        <message>
            <source>Five formants lie below it; 5000 Hz suits a man, 5500 Hz a woman</source>
            <translation>Darunter liegen fünf Formanten; 5000 Hz passt für Männer, 5500 Hz für Frauen</translation>
        </message>
        <message>
            <source>On the spectrogram</source>
            <translation>Im Spektrogramm</translation>
        </message>
        <message>
            <source>F0</source>
            <translation>F0</translation>
        </message>
        <message>
            <source>Draw F0 over the spectrogram</source>
            <translation>F0 über das Spektrogramm zeichnen</translation>
        </message>
        <message>
            <source>Formants</source>
            <translation>Formanten</translation>
        </message>
        <message>
            <source>Draw F1 to F4 over the spectrogram, where it is close enough</source>
            <translation>F1 bis F4 über das Spektrogramm zeichnen, wo es nah genug ist</translation>
        </message>
        <message>
            <source>F&amp;0 on the spectrogram</source>
            <translation>F&amp;0 im Spektrogramm</translation>
        </message>
        <message>
            <source>&amp;Formants on the spectrogram</source>
            <translation>&amp;Formanten im Spektrogramm</translation>
        </message>
    </context>
    <context>
        <name>sentisound::WaveformRow</name>
        <message>
            <source>Waveform</source>
            <translation>Wellenform</translation>
        </message>
        <message>
            <source>Amplitude</source>
            <translation>Amplitude</translation>
        </message>
        <message>
            <source>%1 · amplitude %2 (%3 dB)</source>
            <translation>%1 · Amplitude %2 (%3 dB)</translation>
        </message>
        <message>
            <source>L</source>
            <translation>L</translation>
        </message>
        <message>
            <source>R</source>
            <translation>R</translation>
        </message>
        <message>
            <source>%1 · %2 · amplitude %3 (%4 dB)</source>
            <translation>%1 · %2 · Amplitude %3 (%4 dB)</translation>
        </message>
    </context>
    <context>
        <name>sentisound::WelcomePage</name>
        <message>
            <source>Welcome</source>
            <translation>Willkommen</translation>
        </message>
        <message>
            <source>Welcome to SentiSound</source>
            <translation>Willkommen bei SentiSound</translation>
        </message>
        <message>
            <source>&lt;b&gt;Your recordings stay here.&lt;/b&gt; Everything is computed on this machine. Nothing is sent anywhere, and SentiSound never goes online. What you analyse is kept in its history, with the audio, until you delete it there.</source>
            <translation>&lt;b&gt;Ihre Aufnahmen bleiben hier.&lt;/b&gt; Alles wird auf diesem Rechner berechnet. Nichts wird irgendwohin gesendet, und SentiSound geht nie ins Netz. Was Sie analysieren, wird mit dem Ton im Verlauf aufbewahrt, bis Sie es dort löschen.</translation>
        </message>
        <message>
            <source>&lt;b&gt;It hears how a voice sounds, not what a person feels.&lt;/b&gt; The models were trained on actors. On unseen speakers they are wrong often; how often is said beside every result. A result that is “uncertain” is meant so. A speaker profile of ten or more clips helps.</source>
            <translation>&lt;b&gt;Es hört, wie eine Stimme klingt, nicht, was ein Mensch fühlt.&lt;/b&gt; Die Modelle wurden auf Schauspielern trainiert. Bei unbekannten Sprechern irren sie oft; wie oft, steht neben jedem Ergebnis. Ein „unsicheres“ Ergebnis ist so gemeint. Ein Sprecherprofil aus zehn oder mehr Clips hilft.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Use it fairly.&lt;/b&gt; Record and analyse people only if they have agreed. Do not decide about anybody (hiring, health, credit, police) on its word. At work and in schools the European Union forbids inferring emotions of people, with few exceptions (Regulation 2024/1689, Article 5).</source>
            <translation>&lt;b&gt;Gebrauchen Sie es anständig.&lt;/b&gt; Nehmen Sie Menschen nur auf und analysieren Sie sie nur, wenn sie zugestimmt haben. Entscheiden Sie auf sein Wort hin nichts über einen Menschen (Einstellung, Gesundheit, Kredit, Polizei). Am Arbeitsplatz und in Schulen verbietet die Europäische Union bis auf wenige Ausnahmen, Emotionen von Menschen abzuleiten (Verordnung 2024/1689, Artikel 5).</translation>
        </message>
        <message>
            <source>&amp;Begin</source>
            <translation>&amp;Beginnen</translation>
        </message>
        <message>
            <source>Try a &amp;sample</source>
            <translation>&amp;Beispiel ausprobieren</translation>
        </message>
    </context>
</TS>
